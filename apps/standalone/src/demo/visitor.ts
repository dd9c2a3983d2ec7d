import { demoError } from './demo.errors.js';

/** Asks this very server over HTTP, as staff with a token and as a visitor with a browser that has no JavaScript. */
export class Visitor {
  constructor(
    private readonly base: string,
    private readonly token?: string,
  ) {}

  async get<Body>(path: string): Promise<Body> {
    return (await this.ask('GET', path)) as Body;
  }

  async post<Body>(path: string, body: object = {}): Promise<Body> {
    return (await this.ask('POST', path, body)) as Body;
  }

  async put<Body>(path: string, body: object): Promise<Body> {
    return (await this.ask('PUT', path, body)) as Body;
  }

  /** Posts a form of a public page. */
  async submit(path: string, fields: Record<string, string>): Promise<string> {
    const answer = await fetch(this.base + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'error',
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return text;
  }

  private async ask(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(this.base + path, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(json)}`);
    return json;
  }
}

/** Looks again, a few times a second, until what is wanted is there. @throws STANDALONE_DEMO_STUCK after 60 s */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | null | undefined | false>,
): Promise<Found> {
  for (const began = Date.now(); Date.now() - began < 60_000;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw demoError('STANDALONE_DEMO_STUCK', { what });
}
