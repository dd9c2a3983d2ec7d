import { outcomeOf, withoutAddresses } from './outcome.js';
import { relayOptions } from './relay-options.js';

describe('what a relay says', () => {
  it.each([
    ['RCPT TO', '550 5.1.1 unknown', 'bounced'],
    ['RCPT TO', '550 no such user', 'bounced'],
    ['RCPT TO', '550 5.7.1 not for you', 'failed'],
    ['RCPT TO', '452 4.2.2 full', 'deferred'],
    ['DATA', '554 5.6.0 malformed', 'failed'],
    ['DATA', '550 5.7.29 no TLS', 'misconfigured'],
    ['DATA', '421 4.7.30 no DKIM', 'misconfigured'],
    ['MAIL FROM', '553 5.7.1 not your address', 'misconfigured'],
    ['MAIL FROM', '451 4.7.1 slow down', 'deferred'],
    ['CONN', '421 4.3.2 closing', 'unreached'],
    ['EHLO', '502 what', 'unreached'],
    ['RCPT TO', '550 5.7.1 SPF check: fail for your domain', 'misconfigured'],
    ['DATA', '451 4.7.25 the sending IP address does not have a PTR record', 'misconfigured'],
    ['DATA', '554 5.7.1 Message rejected as spam', 'failed'],
    ['RCPT TO', '556 5.1.10 this domain takes no mail', 'bounced'],
  ])('to %s, "%s", is taken as %s', (command, response, kind) => {
    const responseCode = Number(response.slice(0, 3));
    expect(outcomeOf({ code: 'EENVELOPE', command, response, responseCode }, false).kind).toBe(kind);
  });

  it('is judged by the tables that reports are judged by', () => {
    const said = (response: string, domain = 'dest.example') =>
      outcomeOf(
        { code: 'EENVELOPE', command: 'RCPT TO', response, responseCode: Number(response.slice(0, 3)) },
        false,
        { domain, smtpUtf8: false },
      );
    expect(said('550 5.1.1 no such user')).toMatchObject({ kind: 'bounced', why: 'userunknown', permanent: true });
    expect(said('552 5.2.2 over quota')).toMatchObject({ kind: 'bounced', why: 'mailboxfull', permanent: false });
    expect(said('556 5.1.10 null MX')).toMatchObject({ kind: 'bounced', why: 'notaccept', permanent: true });
    expect(said('550 5.4.1 Recipient address rejected: Access denied', 'outlook.com')).toMatchObject({
      why: 'userunknown',
    });
  });

  it.each([
    ['MAIL FROM', '555 5.5.4 Unsupported option: SMTPUTF8'],
    ['MAIL FROM', '504 parameter not implemented'],
    ['MAIL FROM', '550 5.6.7 non-ASCII addresses are not permitted'],
    ['RCPT TO', '501 5.1.3 Bad recipient address syntax'],
    ['RCPT TO', '553 5.6.7 not for that recipient'],
    ['DATA', '550 5.6.9 UTF-8 header message cannot be transferred'],
  ])(
    'MAIL 25: to %s of an address with letters outside ASCII, "%s", blames neither address nor set-up',
    (command, response) => {
      const failure = { code: 'EPROTOCOL', command, response, responseCode: Number(response.slice(0, 3)) };
      expect(outcomeOf(failure, command === 'DATA', { domain: 'dest.example', smtpUtf8: true })).toMatchObject({
        kind: 'failed',
        reason: 'address_needs_smtputf8',
      });
    },
  );

  it('MAIL 25: to such an address is believed like any other where it is about something else', () => {
    const said = (command: string, response: string) => {
      const failure = { code: 'EPROTOCOL', command, response, responseCode: Number(response.slice(0, 3)) };
      return outcomeOf(failure, false, { domain: 'dest.example', smtpUtf8: true }).kind;
    };
    expect(said('RCPT TO', '550 5.1.1 unknown')).toBe('bounced');
    expect(said('MAIL FROM', '553 5.7.1 not your address')).toBe('misconfigured');
    expect(said('MAIL FROM', '451 4.6.7 later')).toBe('deferred');
  });

  it('in place of an answer to the final dot, leaves it open whether the mail was taken', () => {
    expect(outcomeOf({ code: 'ECONNECTION', command: 'CONN' }, true).kind).toBe('uncertain');
    expect(outcomeOf({ code: 'ETIMEDOUT', command: 'CONN' }, true).kind).toBe('uncertain');
    expect(outcomeOf({ code: 'ECONNECTION', command: 'CONN', responseCode: 421, response: '421 bye' }, true).kind).toBe(
      'uncertain',
    );
  });

  it('to our password never counts against a recipient', () => {
    const refusal = { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 no' };
    expect(outcomeOf(refusal, false)).toEqual({ kind: 'unreached', reason: 'relay_refuses_login' });
  });

  it('MAIL 28: is kept without anybody’s address', () => {
    const to = { text: 'some.one@example.org', local: 'some.one' };
    const said =
      '550 5.1.1 <some.one@example.org> (Some.One): not in\r\n550 table, ask SOME.ONE@EXAMPLE.ORG or postmaster@mx.example';
    expect(withoutAddresses(said, to)).toBe('550 5.1.1 <…> (<…>): not in 550 table, ask <…> or <…>');
  });
});

describe('MAIL 15: a mail on its way to the relay', () => {
  const options = (SMTP_URL: string, MAIL_TLS: 'required' | 'opportunistic' = 'required') =>
    relayOptions(SMTP_URL, MAIL_TLS, 1);

  it('goes by TLS with a checked certificate, unless the operator says otherwise', () => {
    expect(options('smtp://relay.example')).toMatchObject({
      port: 587,
      requireTLS: true,
      tls: { rejectUnauthorized: true },
    });
    expect(options('smtps://relay.example')).toMatchObject({
      port: 465,
      secure: true,
      tls: { rejectUnauthorized: true },
    });
    expect(options('smtp://relay.example', 'opportunistic').requireTLS).toBe(false);
  });

  it('takes no password along without TLS, whatever the operator says', () => {
    expect(options('smtp://a:b@relay.example', 'opportunistic').requireTLS).toBe(true);
  });

  it('may go without TLS on loopback, and on nothing that only looks like it', () => {
    for (const host of ['127.0.0.1', '[::1]', 'localhost']) expect(options(`smtp://${host}:25`).requireTLS).toBe(false);
    for (const host of ['127.0.0.1.example', 'localhost.example', '10.0.0.1']) {
      expect(options(`smtp://${host}:25`).requireTLS).toBe(true);
    }
  });

  it('is told nothing by the query of SMTP_URL', () => {
    expect(options('smtp://relay.example?maxRequeues=9&requireTLS=false&ignoreTLS=true')).toMatchObject({
      ignoreTLS: false,
    });
  });
});
