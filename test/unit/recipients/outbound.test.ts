import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createRaw, type Server as RawServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refused, Transient } from '#domain/ports.ts';
import { isPublic } from '#recipients/addresses.ts';
import { type OutboundRules, openOutbound } from '#recipients/outbound.ts';

const message = { headers: { 'content-type': 'application/json' }, body: Buffer.from('{}') };
const servers: (Server | RawServer)[] = [];
let touched = 0;
let canary = 0;

async function listen(server: Server | RawServer): Promise<number> {
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}
const serve = (listener: RequestListener) => listen(createServer(listener));

beforeAll(async () => {
  canary = await listen(
    createRaw((socket) => {
      touched += 1;
      socket.destroy();
    }),
  );
});
afterAll(() => {
  for (const server of servers) {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  }
});

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no fault',
    (fault: unknown) => fault,
  );

function hostileUrls(port: number): string[] {
  const hosts = [
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
    '%31%32%37.0.0.1',
    '0',
    '0.0.0.0',
    '127.255.255.254',
    'localhost',
    'LOCALHOST',
    'localhost.',
    'localhost.localdomain',
    'ip6-localhost',
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2001::1]',
    '[fe80::1]',
    '[fe80::1%25lo]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[ff02::1]',
    '[2001:db8::1]',
    '[100::1]',
    '[5f00::1]',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '169.254.170.2',
    '0xa9fea9fe',
    '2852039166',
    '100.64.0.1',
    '100.127.255.255',
    '192.0.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '127.0.0.1.nip.io',
    '169.254.169.254.nip.io',
    'rebind.example',
    'user@127.0.0.1',
    'good.example@127.0.0.1',
    'good.example:pass@good.example',
    '127.0.0.1#@good.example',
    '127.0.0.1\\@good.example',
    'good.example\t',
    'good.\texample',
    ' good.example',
    'good.example%00',
    'göod.example',
    'good.example.',
    'evil-good.example',
    'good.example.evil.example',
    'GOOD.EXAMPLE.evil.example',
    'metadata.google.internal',
  ];
  const forms = hosts.flatMap((host) => [`https://${host}:${port}/orders`, `http://${host}:${port}/orders`]);
  const schemes = [
    'gopher',
    'ftp',
    'file',
    'ws',
    'wss',
    'data',
    'javascript',
    'dict',
    'ldap',
    'jar:https',
    'HTTP',
  ].map((scheme) => `${scheme}://127.0.0.1:${port}/_POST%20/%0d%0a`);
  const odd = [
    '',
    ' ',
    'https://',
    'https:///orders',
    '//127.0.0.1/',
    `https:127.0.0.1:${port}`,
    `https:/127.0.0.1:${port}/`,
    `https:\\\\127.0.0.1:${port}\\`,
    `\thttps://127.0.0.1:${port}/`,
    `https://good.example\r\nHost: 127.0.0.1/`,
    `https://good.example:443@127.0.0.1:${port}/`,
    `https://good.example:${port}:443/`,
    `https://[::1:${port}/`,
    'https://good.example:0/',
    'https://good.example:22/',
    'https://good.example:65536/',
    `http://good.example:${port}/`,
    `https://good.example:443/\r\nX: y`,
    `https://good.example/#@127.0.0.1`,
  ];
  return [...forms, ...schemes, ...odd];
}

describe('the only way out of the house', () => {
  it('reaches nothing that is not public: no hostile URL ever makes a connection', async () => {
    touched = 0;
    const urls = hostileUrls(canary);
    // The list is as wide as it could wrongly be: every host that can be written in it is in it.
    const hosts = new Set(['good.example', 'rebind.example', '127.0.0.1.nip.io', '169.254.169.254.nip.io']);
    for (const url of urls)
      if (URL.canParse(url) && new URL(url).host) hosts.add(new URL(url).host.replace(/:\d+$/, ''));
    const list = [...hosts]
      .filter((host) => !host.includes('%'))
      .flatMap((host) => [host, `${host}:${canary}`]);
    const settings: Partial<OutboundRules>[] = [{ hosts: 'good.example' }, { hosts: list.join(',') }];
    for (const setting of settings) {
      const outbound = openOutbound({
        hosts: '',
        allowsLoopback: false,
        timeoutMs: 2_000,
        // Names resolve as an attacker's server would have it: public beside private, mapped, zoned.
        resolve: async (host) =>
          host === 'good.example'
            ? [
                { address: '93.184.216.34', family: 4 },
                { address: '::ffff:127.0.0.1', family: 6 },
              ]
            : [{ address: '127.0.0.1', family: 4 }],
        ...setting,
      });
      for (const url of urls) {
        const fault = await faultOf(outbound.post(url, message));
        expect(fault, JSON.stringify(url)).toBeInstanceOf(Refused);
      }
    }
    expect(urls.length).toBeGreaterThanOrEqual(120);
    expect(touched).toBe(0);
  });

  it('connects to the address that was checked: a name that changes its address afterwards gains nothing', async () => {
    touched = 0;
    let asked = 0;
    const port = await serve((_, response) => response.end('ok'));
    const outbound = openOutbound({
      hosts: `rebind.example:${port},rebind.example:${canary}`,
      allowsLoopback: true,
      resolve: async () => {
        asked += 1;
        return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
      },
    });
    // No resolver knows this name: it can only have gone to the address that was checked, and was asked for once.
    expect(await outbound.post(`http://rebind.example:${port}/`, message)).toMatchObject({ status: 200 });
    expect(asked).toBe(1);
    expect(await faultOf(outbound.post(`http://rebind.example:${canary}/`, message))).toBeInstanceOf(Refused);
    expect(touched).toBe(0);
  });

  it('even on one machine lets only listed loopback hosts through, and only there plain http', async () => {
    touched = 0;
    const port = await serve((_, response) => response.writeHead(204).end());
    const outbound = openOutbound({
      hosts: `127.0.0.1:${port},good.example:${canary},10.0.0.1`,
      allowsLoopback: true,
      resolve: async () => [
        { address: '10.0.0.1', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    });
    expect(await outbound.post(`http://127.0.0.1:${port}/r/x/orders`, message)).toEqual({
      status: 204,
      body: '',
    });
    for (const url of [
      `http://127.0.0.1:${canary}/`,
      `http://localhost:${port}/`,
      `http://127.1:${port}/`,
      `http://good.example:${canary}/`,
      'https://10.0.0.1/',
    ])
      expect(await faultOf(outbound.post(url, message)), url).toBeInstanceOf(Refused);
    expect(touched).toBe(0);
  });

  it('will not start with a list that could mean more than it says', () => {
    for (const hosts of [
      '*',
      '*.example.com',
      'https://good.example',
      'good.example/path',
      'user@good.example',
      '127.1',
      'a b',
    ])
      expect(() => openOutbound({ hosts, allowsLoopback: false }), hosts).toThrow('OUTBOUND_HOSTS');
  });

  const local = async (listener: RequestListener, more: Partial<OutboundRules> = {}) => {
    const port = await serve(listener);
    const outbound = openOutbound({
      hosts: `127.0.0.1:${port}`,
      allowsLoopback: true,
      timeoutMs: 400,
      ...more,
    });
    return faultOf(outbound.post(`http://127.0.0.1:${port}/`, message));
  };

  it('gives up after its time, wherever the other side stops: before the answer, in the headers, in the body', async () => {
    const started = performance.now();
    const faults = await Promise.all([
      local(() => undefined),
      local((_, response) => void response.writeHead(200).write('x')),
      local((_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write('.'), 50);
        response.on('close', () => clearInterval(drip));
      }),
    ]);
    for (const fault of faults) expect(fault).toBeInstanceOf(Transient);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('never follows a redirect, and says so', async () => {
    touched = 0;
    for (const status of [300, 301, 302, 303, 304, 307, 308]) {
      const fault = await local((_, response) =>
        response.writeHead(status, { location: `http://127.0.0.1:${canary}/` }).end(),
      );
      expect(fault).toBeInstanceOf(Refused);
    }
    expect(touched).toBe(0);
  });

  it('tells apart what may help later from what will not, and when to come back', async () => {
    for (const status of [408, 425, 429, 500, 501, 502, 503, 504, 599])
      expect(await local((_, response) => response.writeHead(status).end()), String(status)).toBeInstanceOf(
        Transient,
      );
    for (const status of [400, 401, 403, 404, 405, 410, 415, 422, 451])
      expect(await local((_, response) => response.writeHead(status).end()), String(status)).toBeInstanceOf(
        Refused,
      );
    const later = (text: string) =>
      local((_, response) => response.writeHead(429, { 'retry-after': text }).end());
    expect(await later('120')).toMatchObject({ retryAfter: 120 });
    expect(await later('999999999')).toMatchObject({ retryAfter: 86_400 });
    expect(await later('soon')).toMatchObject({ retryAfter: undefined });
    expect(await later(new Date(Date.now() - 5000).toUTCString())).toMatchObject({ retryAfter: 0 });
  });

  it('ends in a defined fault on a huge answer, garbage, a reset, an upgrade, a half answer', async () => {
    const raw = async (bytes: string) => {
      const port = await listen(
        createRaw((socket) => {
          socket.on('error', () => undefined);
          socket.on('data', () => socket.end(bytes));
        }),
      );
      const outbound = openOutbound({ hosts: `127.0.0.1:${port}`, allowsLoopback: true, timeoutMs: 1_000 });
      return faultOf(outbound.post(`http://127.0.0.1:${port}/`, message));
    };
    expect(
      await local((_, response) => response.end(Buffer.alloc(80 * 1024)), { timeoutMs: 5_000 }),
    ).toBeInstanceOf(Refused);
    expect(
      await raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    ).toBeInstanceOf(Refused);
    for (const bytes of [
      '',
      'SSH-2.0-OpenSSH_9.9\r\n',
      '\u0000\u0001\u0002',
      'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhalf',
      `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`,
      'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    ])
      expect(await raw(bytes), bytes.slice(0, 40)).toBeInstanceOf(Transient);
  });

  it('makes one more try when a kept connection turns out to be closed', async () => {
    let calls = 0;
    const port = await serve((request, response) => {
      calls += 1;
      if (calls === 2) request.socket.destroy();
      else response.end('ok');
    });
    const outbound = openOutbound({ hosts: `127.0.0.1:${port}`, allowsLoopback: true });
    const url = `http://127.0.0.1:${port}/`;
    await outbound.post(url, message);
    expect(await outbound.post(url, message)).toEqual({ status: 200, body: 'ok' });
    expect(calls).toBe(3);
  });

  it('knows public addresses from all others', () => {
    for (const address of ['8.8.8.8', '93.184.216.34', '1.1.1.1', '2606:4700::1111', '2a00:1450:4001::1'])
      expect(isPublic(address), address).toBe(true);
    for (const address of [
      '::ffff:8.8.8.8',
      '64:ff9b::808:808',
      'fe80::1%eth0',
      '2002:808:808::1',
      '',
      'localhost',
      '8.8.8',
      '::',
    ])
      expect(isPublic(address), address).toBe(false);
  });
});
