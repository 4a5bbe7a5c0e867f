import * as z from 'zod';
import { type AccessPackage, accessPackage } from '#domain/access-package.ts';
import type { PackageFormat } from '#domain/vocabulary.ts';
import { document } from '#pages/render.ts';
import { AccessDocument } from './access-html.tsx';
import { accessCsv } from './csv.ts';
import { ShineTheLightDocument, shineTheLightText } from './shine-the-light.tsx';

export interface RenderedPackage {
  body: string;
  mediaType: string;
  /** With nothing in it but the reference. */
  fileName: string;
}

/** Where programs read what the fields of the JSON form mean. */
export const packageSchemaPath = '/access-report.schema.json';

/** One form of a finished answer; undefined when its kind has no such form. Every form is made from the same object. */
export function renderPackage(
  pack: AccessPackage,
  format: PackageFormat,
  { timeZone, publicUrl }: { timeZone: string; publicUrl: string },
): RenderedPackage | undefined {
  const named = (ending: string) => `privacy-${pack.reference}.${ending}`;
  switch (format) {
    case 'html':
      return {
        body: document(
          pack.kind === 'access' ? (
            <AccessDocument report={pack} timeZone={timeZone} />
          ) : (
            <ShineTheLightDocument report={pack} timeZone={timeZone} />
          ),
        ),
        mediaType: 'text/html; charset=utf-8',
        fileName: named('html'),
      };
    case 'json':
      return {
        body: `${JSON.stringify({ $schema: `${publicUrl}${packageSchemaPath}`, ...pack }, null, 2)}\n`,
        mediaType: 'application/json',
        fileName: named('json'),
      };
    case 'csv':
      return pack.kind === 'access'
        ? { body: accessCsv(pack), mediaType: 'text/csv; charset=utf-8', fileName: named('csv') }
        : undefined;
    case 'text':
      return pack.kind === 'shine_the_light'
        ? { body: shineTheLightText(pack), mediaType: 'text/plain; charset=utf-8', fileName: named('txt') }
        : undefined;
    default:
      return format satisfies never;
  }
}

/** The JSON form, described for programs (JSON Schema 2020-12), made from the schema by which it is read. */
export function packageSchema(): object {
  return z.toJSONSchema(accessPackage);
}
