import type { OwnRecords } from '#domain/ports.ts';
import type { House } from '#functions/wiring.ts';

export async function assemble(_house: House, _ownRecords: OwnRecords, _requestId: string): Promise<void> {}
