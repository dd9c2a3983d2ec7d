import { readMail } from './mail/read-mail.js';
import { senderOf, senderStanding } from './sender-standing.js';

describe('whoever answers a letter', () => {
  it.each([
    ['Office@UNHCR.example', 'office@unhcr.example', 'written_to'],
    ['desk@unhcr.example', 'office@unhcr.example', 'same_domain'],
    ['desk@geneva.unhcr.example', 'office@unhcr.example', 'same_domain'],
    ['desk@unhcr.example', 'office@geneva.unhcr.example', 'other'],
    ['desk@notunhcr.example', 'office@unhcr.example', 'other'],
    ['other@gmail.com', 'office@gmail.com', 'other'],
    ['office@gmail.com', 'office@gmail.com', 'written_to'],
    ['', 'office@unhcr.example', 'other'],
    ['desk@관청.example', 'office@xn--3e0bj1nw4h.example', 'other'],
  ] as const)('as %s, having been written to at %s, stands there as %s', (sender, writtenTo, standing) => {
    expect(senderStanding(sender, writtenTo)).toBe(standing);
  });

  it.each([
    ['From: Desk <desk@unhcr.example>', 'desk@unhcr.example'],
    ['From: desk@unhcr.example', 'desk@unhcr.example'],
    ['From: "office@unhcr.example" <somebody@elsewhere.example>', 'somebody@elsewhere.example'],
    ['From: <a@elsewhere.example> <office@unhcr.example>', ''],
    ['From: a@elsewhere.example, office@unhcr.example', ''],
    ['From: a@elsewhere.example\nFrom: office@unhcr.example', ''],
    ['Subject: no sender', ''],
  ])('is who its header says and no name that looks like an address: %s', (header, sender) => {
    expect(senderOf(readMail(Buffer.from(`${header}\n\nText`)).headers)).toBe(sender);
  });
});
