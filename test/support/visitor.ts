import type { Person } from './login-people';
import type { Service } from './service';

export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** Where it leads on to. */
  readonly location: string;
}

/** A browser without a screen: it keeps cookies, each with its own site, and goes where it is told. */
export class Visitor {
  private readonly jars = new Map<string, Map<string, string>>();

  constructor(
    private readonly service: Service,
    readonly publicUrl: string,
  ) {}

  /** Asks the service, as by a click on one of its own pages unless the headers say otherwise; an empty one is left out. */
  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
    return this.ask('GET', path, { 'sec-fetch-site': 'same-origin', ...headers });
  }

  async post(path: string, form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const here = { origin: this.publicUrl, 'sec-fetch-site': 'same-origin' };
    return this.ask('POST', path, { ...type, ...here, ...headers }, new URLSearchParams(form).toString());
  }

  /** Begins a login; returns the issuer's address. */
  async begin(choice: string, { back = '/', stronger = false } = {}): Promise<URL> {
    const query = new URLSearchParams({ back, ...(stronger && { stronger: '1' }) });
    const { status, location, text } = await this.get(`/logga-in/hos/${choice}?${query.toString()}`);
    if (status !== 303) throw new Error(`The login did not begin: ${status} ${text}`);
    return new URL(location);
  }

  /** Logs in at a provider's own page; returns the address that the provider sends the browser back to. */
  async atProvider(address: URL, person: Person, acr: string): Promise<URL> {
    let next = address;
    for (let step = 0; step < 10; step += 1) {
      const answer = await this.fetch(next);
      const location = answer.headers.get('location');
      if (location === null) {
        const sent = await this.fetch(next, new URLSearchParams({ person, acr }));
        next = new URL(sent.headers.get('location') ?? '', next);
      } else next = new URL(location, next);
      if (next.origin === this.publicUrl) return next;
    }
    throw new Error(`The provider never led back: ${next.href}`);
  }

  /** Comes back to the service from elsewhere. */
  returnTo({ pathname, search }: URL): Promise<Page> {
    return this.get(pathname + search, { 'sec-fetch-site': 'cross-site' });
  }

  async logIn(choice: string, person: Person, acr: string, wishes: { back?: string; stronger?: boolean } = {}) {
    return this.returnTo(await this.atProvider(await this.begin(choice, wishes), person, acr));
  }

  cookie(name: string): string | undefined {
    return this.jar(this.publicUrl).get(name);
  }

  keep(name: string, value: string): void {
    this.jar(this.publicUrl).set(name, value);
  }

  private async ask(
    method: 'GET' | 'POST',
    url: string,
    headers: Readonly<Record<string, string>>,
    payload?: string,
  ): Promise<Page> {
    const jar = this.jar(this.publicUrl);
    const { host } = new URL(this.publicUrl);
    const all = { host, ...(jar.size > 0 && { cookie: cookiesOf(jar) }), ...headers };
    const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
    const answer = await this.service.app.inject({ method, url, headers: sent, ...(payload && { payload }) });
    const set = answer.headers['set-cookie'] ?? [];
    keepCookies(jar, typeof set === 'string' ? [set] : set);
    const location = answer.headers.location ?? '';
    return { status: answer.statusCode, headers: answer.headers as Page['headers'], text: answer.body, location };
  }

  private async fetch(url: URL, form?: URLSearchParams): Promise<Response> {
    const jar = this.jar(url.origin);
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: cookiesOf(jar) },
      ...(form && { method: 'POST', body: form }),
    });
    keepCookies(jar, answer.headers.getSetCookie());
    return answer;
  }

  private jar(origin: string): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }
}

function cookiesOf(jar: ReadonlyMap<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

function keepCookies(jar: Map<string, string>, headers: readonly string[]): void {
  for (const header of headers) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(header)) jar.delete(name);
    else jar.set(name, value);
  }
}
