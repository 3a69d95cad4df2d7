import { expect, test } from 'vitest';
import { refusesName, refusesUrl } from '../../engine/providers/runway/address.ts';

const api = new URL('https://api.example.com');
const here = new URL('http://127.0.0.1:4100');

test.each([
  'https://10.0.0.1/a.mp4',
  'https://172.16.3.4/a.mp4',
  'https://172.31.255.255/a.mp4',
  'https://192.168.1.1/a.mp4',
  'https://127.0.0.1/a.mp4',
  'https://2130706433/a.mp4',
  'https://0x7f.1/a.mp4',
  'https://0.0.0.0/a.mp4',
  'https://100.64.0.1/a.mp4',
  'https://169.254.169.254/latest/meta-data',
  'https://[64:ff9b::a9fe:a9fe]/',
  'https://[2002:a9fe:a9fe::]/',
  'https://[::10.0.0.1]/',
  'https://[fec0::1]/',
  'https://[ff02::1]/',
  'https://240.0.0.1/',
  'https://198.18.0.1/',
  'https://224.0.0.1/',
  'https://localhost/a.mp4',
  'https://a.localhost/a.mp4',
  'https://[::]/a.mp4',
  'https://[::1]/a.mp4',
  'https://[::ffff:10.0.0.1]/a.mp4',
  'https://[fc00::1]/a.mp4',
  'https://[fdff::1]/a.mp4',
  'https://[fe80::1]/a.mp4',
])('nothing is fetched from inside: %s', text => {
  const url = new URL(text);
  expect(refusesUrl(api)(url)).toBe(`https://${url.host} is an address of this machine or its network`);
});

test.each([
  'https://172.15.0.1/a.mp4',
  'https://172.32.0.1/a.mp4',
  'https://11.0.0.1/a.mp4',
  'https://[2606:4700::1]/a.mp4',
  'https://cdn.example.com/a.mp4',
])('what the world can reach may be asked: %s', text => {
  expect(refusesUrl(api)(new URL(text))).toBeUndefined();
});

test('while the API is on this machine, so may its files be; the network around it is still out of bounds', () => {
  for (const text of ['http://127.0.0.1:4100/a.mp4', 'http://localhost:1/a.mp4', 'https://[::1]/a.mp4'])
    expect(refusesUrl(here)(new URL(text))).toBeUndefined();
  for (const text of [
    'https://192.168.1.1/a.mp4',
    'http://192.168.1.1/a.mp4',
    'ftp://127.0.0.1/a',
    'file:///etc/passwd',
  ])
    expect(refusesUrl(here)(new URL(text))).toBeTypeOf('string');
});

test('an API that a person put into their own network is asked there, and nothing beside it', () => {
  const proxy = new URL('https://10.1.2.3:8443');
  expect(refusesUrl(proxy)(new URL('https://10.1.2.3:8443/v1/tasks'))).toBeUndefined();
  expect(refusesUrl(proxy)(new URL('http://10.1.2.3:8443/v1/tasks'))).toContain('is not an https address');
  expect(refusesUrl(proxy)(new URL('https://10.1.2.4:8443/v1/tasks'))).toContain('this machine or its network');
});

test('an address is known by what it stands for; a name nobody knows is left to the connection', async () => {
  expect(await refusesName(new URL('https://192.168.1.1/a.mp4'), api)).toContain('this machine or its network');
  expect(await refusesName(new URL('https://name.invalid/a.mp4'), api)).toBeUndefined();
  expect(await refusesName(new URL('https://api.example.com/a.mp4'), api)).toBeUndefined();
});
