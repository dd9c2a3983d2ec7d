import { isLocalVisit } from './local-visit.js';

const here = { listenHost: '127.0.0.1', publicUrl: 'http://127.0.0.1:4480', hostHeader: '127.0.0.1:4480' };

describe('a visit to a page for the operator alone', () => {
  it.each(['127.0.0.1:4480', 'localhost:4480', 'localhost', '[::1]:4480', 'LOCALHOST', '127.8.8.8'])(
    'is local when the browser asks for %s',
    (hostHeader) => {
      expect(isLocalVisit({ ...here, hostHeader })).toBe(true);
    },
  );

  it.each([
    'rebound.example:4480',
    'localhost.rebound.example',
    '127.0.0.1.rebound.example',
    '127.rebound.example',
    'rebound.example:localhost',
    '[::1].rebound.example',
    '192.168.1.7:4480',
    '',
    undefined,
  ])('is not when it asks for %s', (hostHeader) => {
    expect(isLocalVisit({ ...here, hostHeader })).toBe(false);
  });

  it.each(['0.0.0.0', '::', '192.168.1.7', 'tocsin.example'])('is not when we listen on %s', (listenHost) => {
    expect(isLocalVisit({ ...here, listenHost })).toBe(false);
  });

  it('is not when a reverse proxy may stand before us, though it asks for a loopback name', () => {
    expect(isLocalVisit({ ...here, publicUrl: 'https://tocsin.example' })).toBe(false);
  });
});
