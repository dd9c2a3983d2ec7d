import { Command } from 'commander';
import type { AlertView, MessageListItem, MessagePaceView, Page, RecipientView, ResendPlanView } from '#contracts';
import { mailCommands } from '../../apps/cli/src/commands/mail.commands.js';
import { actorOf } from '../../apps/cli/src/platform/with-installation.js';
import { approveAlert, draftAlert, publishIncident } from '../support/steps/alert.js';
import { confirmedSubscriber, leaveLinkOf, mailsTo, oneClick } from '../support/steps/subscribe.js';
import { TestTocsin } from '../support/tocsin.js';

interface Coded {
  code: string;
  details: Record<string, unknown>;
}

const READERS = ['ann', 'bob', 'cho', 'dan', 'eve', 'fay'];

describe('staff who look at one message', () => {
  let tocsin: TestTocsin;
  let alert: AlertView;
  let message: string;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    tocsin = await TestTocsin.start();
    for (const name of READERS) ids.set(name, await confirmedSubscriber(tocsin, `${name}@reader.example`));
    alert = await draftAlert(tocsin, await publishIncident(tocsin));
    await approveAlert(tocsin, alert);
    await tocsin.drain({ only: ['fanout'] });
    const list = await tocsin.as<Page<MessageListItem>>('viewer', 'GET', '/api/mail/messages?stream=alerts&state=open');
    message = list.body.items[0]!.id;
    await tocsin.keep();
  });
  afterEach(() => tocsin.rewind());
  afterAll(() => tocsin.stop());

  const path = (rest = '') => `/api/mail/messages/${message}${rest}`;
  const pace = async () => (await tocsin.as<MessagePaceView>('viewer', 'GET', path('/pace-now'))).body;
  const plan = async () => (await tocsin.as<ResendPlanView>('viewer', 'GET', path('/resends'))).body;
  const resend = (body: object, role: 'viewer' | 'editor' = 'editor') =>
    tocsin.as<ResendPlanView & Coded>(role, 'POST', path('/resends'), body);
  /** What a relay's trouble would have left behind for one reader. */
  const left = (name: string, state: string, reason: string, unanswered = 0) =>
    tocsin.db.database.query(
      `UPDATE deliveries SET state = $1, reason = $2, unanswered = $3 WHERE link_id = $4 AND message_id = $5`,
      [state, reason, unanswered, ids.get(name)!, message],
    );
  const countsOf = ({ groups, never }: ResendPlanView) =>
    Object.fromEntries(
      [...groups, ...never].filter(({ count }) => count > 0).map(({ group, count }) => [group, count]),
    );
  const mailsFor = async (name: string) => (await mailsTo(tocsin, `${name}@reader.example`)).length;
  const acts = (act: string) =>
    tocsin.db.database.query<{ detail: object }>(`SELECT detail FROM staff_acts WHERE act = $1 ORDER BY id`, [act]);

  describe('while it is sent', () => {
    it('are told that the time cannot be told yet, then the rate, and that nothing is left', async () => {
      expect(await pace()).toMatchObject({
        ...{ state: 'open', deliveries: 6, states: { queued: 6 }, perMinute: 0, perMinuteOverall: null },
        ...{ left: 'unknown', secondsLeft: null, pieces: [] },
      });
      await tocsin.drain();
      const done = await pace();
      expect(done).toMatchObject({
        ...{
          state: 'settled',
          states: { accepted: 6, queued: 0 },
          left: 'nothing',
          perMinute: 36,
          perMinuteOverall: 36,
        },
        ...{ routes: { mailbox: 6 }, pieceMinutes: 1, troubles: [] },
      });
      expect(done.pieces).toMatchObject([{ accepted: 6, others: 0 }]);
      tocsin.clock.forward({ minutes: 2 });
      expect(await pace()).toMatchObject({ perMinute: 0, perMinuteOverall: 36 });
    });

    it('are told until when it waits while nothing is due, and how long it takes at the rate of the last minute', async () => {
      const due = new Date(tocsin.clock.now().getTime() + 3600_000);
      await tocsin.db.database.query(`UPDATE deliveries SET state = 'deferred', reason = 'relay_defers', due_at = $1`, [
        due,
      ]);
      expect(await pace()).toMatchObject({ left: 'waits', nextDueAt: due.toISOString(), perMinute: 0 });
      const tens = 10_000;
      const now = new Date(Math.ceil(tocsin.clock.now().getTime() / tens) * tens);
      tocsin.clock.forward({ seconds: (now.getTime() - tocsin.clock.now().getTime()) / 1000 + 30 });
      await tocsin.db.database.query(
        `UPDATE deliveries SET state = 'accepted', settled_at = $1, due_at = NULL WHERE link_id IN ($2, $3)`,
        [now, ids.get('ann')!, ids.get('bob')!],
      );
      await tocsin.db.database.query(`UPDATE deliveries SET state = 'queued', due_at = $1 WHERE link_id = $2`, [
        now,
        ids.get('cho')!,
      ]);
      expect(await pace()).toMatchObject({ left: 'about', secondsLeft: 15, perMinute: 4, states: { deferred: 3 } });
      await tocsin.as('editor', 'POST', path('/pause'), { reason: 'A figure is being checked.' });
      expect(await pace()).toMatchObject({ left: 'paused', pausedReason: 'A figure is being checked.' });
    });

    it('follow it live until it has come to its end; an unknown message is refused before the stream begins', async () => {
      await tocsin.drain();
      const stream = await tocsin.download('viewer', path('/pace'));
      expect(stream.body).toContain('event: pace');
      expect(stream.body).toContain('"accepted":6');
      expect(stream.body.trimEnd()).toMatch(/event: end\n(?:id: \d+\n)?data: \{\}$/);
      const unknown = '00000000-0000-7000-8000-000000000000';
      expect((await tocsin.as('viewer', 'GET', `/api/mail/messages/${unknown}/pace`)).status).toBe(404);
      expect((await tocsin.as('viewer', 'GET', `/api/mail/messages/${unknown}/pace-now`)).status).toBe(404);
    });

    it('find the recipients of one trouble, and take the list away as a file with masked addresses', async () => {
      await tocsin.drain();
      await left('ann', 'failed', 'refused_by_policy');
      await left('bob', 'failed', 'given_up');
      expect((await pace()).troubles).toEqual([
        { state: 'failed', reason: 'given_up', count: 1 },
        { state: 'failed', reason: 'refused_by_policy', count: 1 },
      ]);
      const some = await tocsin.as<Page<RecipientView>>(
        'editor',
        'GET',
        path('/deliveries?state=failed&reason=given_up'),
      );
      expect(some.body.items.map(({ masked }) => masked)).toEqual(['b•••@reader.example']);
      const all = await tocsin.as<Page<RecipientView>>('editor', 'GET', path('/deliveries?limit=4'));
      const rest = await tocsin.as<Page<RecipientView>>(
        'editor',
        'GET',
        path(`/deliveries?limit=4&after=${all.body.next}`),
      );
      const found = [...all.body.items, ...rest.body.items].map(({ masked }) => masked).sort();
      expect(found).toEqual(READERS.map((name) => `${name[0]}•••@reader.example`));
      expect((await tocsin.as('editor', 'GET', path('/deliveries?state=lost'))).status).toBe(400);

      const file = await tocsin.download('editor', path('/deliveries/export.csv?state=failed'));
      expect(file.headers['content-type']).toContain('text/csv');
      const [head, ...lines] = file.body.trimEnd().split('\r\n');
      expect(head).toContain('address,state,reason,language');
      expect(lines.map((line) => line.split(',').slice(0, 3).join()).sort()).toEqual([
        'a•••@reader.example,failed,refused_by_policy',
        'b•••@reader.example,failed,given_up',
      ]);
      expect(file.body).not.toMatch(/ann@|bob@/);
      expect((await tocsin.download('viewer', path('/deliveries/export.csv'))).status).toBe(403);
    });
  });

  describe('when some never got it', () => {
    const troubles = async () => {
      await tocsin.drain();
      await left('ann', 'failed', 'given_up');
      await left('bob', 'bounced', 'came_back');
      await left('cho', 'uncertain', 'no_answer', 1);
      await left('dan', 'bounced', 'address_refused');
      await left('eve', 'failed', 'refused_by_policy');
    };

    it('see exactly who they are and who is never sent to again', async () => {
      expect((await plan()).notNow).toBe('under_way');
      await troubles();
      expect(await plan()).toMatchObject({ notNow: null, resends: [] });
      expect(countsOf(await plan())).toEqual({
        refused: 1,
        came_back: 1,
        given_up: 1,
        uncertain: 1,
        arrived: 1,
        for_good: 1,
      });
      await oneClick(tocsin, leaveLinkOf(tocsin, ids.get('ann')!));
      await tocsin.as('editor', 'POST', '/api/mail/suppressions', {
        address: 'eve@reader.example',
        reason: 'complained',
      });
      expect(countsOf(await plan())).toEqual({
        came_back: 1,
        uncertain: 1,
        arrived: 1,
        for_good: 1,
        left: 1,
        suppressed: 1,
      });
    });

    it('send it to them again with the same Message-ID, to nobody else, and it is recorded with before and after', async () => {
      await troubles();
      const before = await mailsFor('eve');
      const groups = ['refused', 'came_back', 'given_up'];
      expect((await resend({ groups, count: 3 }, 'viewer')).status).toBe(403);
      const begun = await resend({ groups, count: 3 });
      expect(begun.body).toMatchObject({ notNow: 'resending', resends: [{ planned: 3, queued: 0, endedAt: null }] });
      expect(begun.body.resends[0]!.askedBy.name).toBe('The editor');
      expect((await resend({ groups, count: 3 })).body).toMatchObject({
        code: 'MAIL_RESEND_NOT_NOW',
        details: { why: 'resending' },
      });
      await tocsin.drain();
      expect(await plan()).toMatchObject({ notNow: null, resends: [{ planned: 3, queued: 3, leftOut: 0, groups }] });
      const sent = await mailsTo(tocsin, 'eve@reader.example');
      expect(sent).toHaveLength(before + 1);
      const messageIds = sent.map(({ headers }) => headers.find(({ name }) => /^message-id$/i.test(name))!.value);
      expect(new Set(messageIds).size).toBe(1);
      expect([await mailsFor('fay'), await mailsFor('cho'), await mailsFor('dan')]).toEqual([1, 1, 1]);
      expect(await pace()).toMatchObject({ state: 'settled', states: { accepted: 4, uncertain: 1, bounced: 1 } });
      expect(await acts('resend-message')).toMatchObject([
        { detail: { groups, before: { refused: 1, came_back: 1, given_up: 1, uncertain: 1 }, after: { planned: 3 } } },
      ]);
    });

    it('send to those of whom nobody knows only when they say that it may arrive twice', async () => {
      await troubles();
      expect((await resend({ groups: ['uncertain'], count: 1 })).status).toBe(400);
      expect((await resend({ groups: [], count: 1 })).status).toBe(400);
      expect((await resend({ groups: ['everybody'], count: 1 })).status).toBe(400);
      expect((await resend({ groups: ['uncertain'], count: 1, mayArriveTwice: true })).status).toBe(200);
      await tocsin.drain();
      expect([await mailsFor('cho'), await mailsFor('ann')]).toEqual([2, 1]);
    });

    it('are refused when the numbers they saw are no longer so, and whoever leaves meanwhile gets nothing', async () => {
      await troubles();
      const refused = await resend({ groups: ['given_up'], count: 5 });
      expect(refused.body).toMatchObject({ code: 'MAIL_RESEND_CHANGED', details: { seen: 5, now: 1 } });
      await resend({ groups: ['given_up', 'refused'], count: 2 });
      await oneClick(tocsin, leaveLinkOf(tocsin, ids.get('ann')!));
      await tocsin.drain();
      expect((await plan()).resends).toMatchObject([{ planned: 2, queued: 1, leftOut: 1 }]);
      expect([await mailsFor('ann'), await mailsFor('eve')]).toEqual([1, 2]);
    });

    it('may cancel it: who has not been tried again is as before', async () => {
      await troubles();
      const { body } = await resend({ groups: ['given_up', 'came_back'], count: 2 });
      await tocsin.drain({ only: ['fanout'] });
      expect(await pace()).toMatchObject({ state: 'open', states: { queued: 2 } });
      const cancel = () =>
        tocsin.as<ResendPlanView & Coded>('editor', 'POST', path(`/resends/${body.resends[0]!.id}/cancel`), {});
      expect((await cancel()).body.resends).toMatchObject([{ queued: 2, takenBack: 2 }]);
      expect((await cancel()).status).toBe(200);
      await tocsin.drain();
      expect(await pace()).toMatchObject({
        state: 'settled',
        states: { failed: 2, bounced: 2, accepted: 1, uncertain: 1 },
      });
      expect([await mailsFor('ann'), await mailsFor('bob')]).toEqual([1, 1]);
      expect(countsOf(await plan())).toMatchObject({ given_up: 1, came_back: 1 });
      expect(await acts('cancel-resend')).toMatchObject([{ detail: { takenBack: 2 } }]);
      const other = '00000000-0000-7000-8000-000000000000';
      const unknown = await tocsin.as<Coded>('editor', 'POST', path(`/resends/${other}/cancel`), {});
      expect(unknown.body.code).toBe('MAIL_RESEND_UNKNOWN');
    });

    it('cannot send again what was stopped for good, nor mail that is no list’s', async () => {
      await tocsin.as('editor', 'POST', `/api/alerts/${alert.id}/cancel`);
      expect((await plan()).notNow).toBe('stopped');
      expect((await resend({ groups: ['stopped'], count: 6 })).body).toMatchObject({ details: { why: 'stopped' } });
      await tocsin.db.database.query(`UPDATE messages SET reference = 'letter:1'`);
      expect(await plan()).toMatchObject({ notNow: 'not_a_list' });
    });

    it('do the same at the command line: who they are, then those that are named', async () => {
      await troubles();
      const out: string[] = [];
      const { log, error } = console;
      Object.assign(console, { log: (line: string) => out.push(line), error: () => undefined });
      const run = async (...args: string[]) => {
        const program = new Command().exitOverride();
        const app = tocsin.api;
        mailCommands(program, (work) => work({ app, config: tocsin.db.config, actor: (email) => actorOf(app, email) }));
        await program.parseAsync(['mail', 'resend', message, '--as', 'editor@staff.example', ...args], {
          from: 'user',
        });
        return JSON.parse(out.at(-1)!) as ResendPlanView;
      };
      try {
        expect(countsOf(await run())).toMatchObject({ given_up: 1 });
        expect((await run('--groups', 'given_up', '--yes')).resends).toMatchObject([{ planned: 1 }]);
      } finally {
        Object.assign(console, { log, error });
      }
      await tocsin.drain();
      expect(await mailsFor('ann')).toBe(2);
    });
  });
});
