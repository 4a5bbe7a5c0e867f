import type { TestHouse } from './house.ts';

/** Somebody signed in to the console of a house, over HTTP as a browser would be. */
export async function signedIn(house: TestHouse) {
  const link = await house.consoleLink();
  const opened = await fetch(link, { method: 'POST', redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const look = async (path: string) => (await fetch(`${house.url}${path}`, { headers: { cookie } })).text();
  const hiddenOf = (page: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  /** Presses a button of the page `from`, with the hidden fields that stand on it. */
  const press = async (
    path: string,
    { from = path, ...form }: Record<string, string> & { from?: string },
  ) => {
    const page = await look(from);
    const hidden = Object.fromEntries(
      ['form_token', 'version', 'key'].map((name) => [name, hiddenOf(page, name)]),
    );
    return fetch(`${house.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams({ ...hidden, ...form }),
    });
  };
  return { link, look, press };
}
