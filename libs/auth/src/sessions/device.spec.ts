import { deviceOf } from './device.js';

describe('somebody who looks at where they are signed in', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox · Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0',
      'Edge · Windows',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/19.0 Safari/605', 'Safari · macOS'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 CriOS/156.0 Mobile Safari/604',
      'Chrome · iPhone',
    ],
    ['Mozilla/5.0 (Linux; Android 16; SM-S931) AppleWebKit/537.36 Chrome/156.0 Mobile', 'Chrome · Android'],
    ['curl/8.5.0', ''],
    ['', ''],
    ['Mozilla/5.0 (Windows NT <script>) Nothing/1.0', 'Windows'],
  ])('sees browser and system and nothing else of %j', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device);
  });
});
