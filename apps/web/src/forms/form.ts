import { randomUUID } from 'node:crypto';

/** What was sent with a form: each field once or several times. */
export type Form = Readonly<Record<string, unknown>>;

/** A field as it was written; empty when it was not sent. Of one sent several times the last, as a button's. */
export function textIn(form: Form, name: string): string {
  return textsIn(form, name).at(-1) ?? '';
}

/** All values of a field that may be chosen several times. */
export function textsIn(form: Form, name: string): readonly string[] {
  const value = Object.hasOwn(form, name) ? form[name] : undefined;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one): one is string => typeof one === 'string');
}

/** Browsers send line breaks as CR LF; the texts of the service have LF. */
export function paragraphIn(form: Form, name: string): string {
  return textIn(form, name).replaceAll('\r\n', '\n').trim();
}

/** What makes a form safe to send twice: a key made when it is shown, and the version that the person has seen. */
export interface Kept {
  readonly key: string;
  readonly version?: number;
}

export function newKept(version?: number): Kept {
  return { key: randomUUID(), version };
}

export function keptIn(form: Form): Kept {
  const version = textIn(form, 'version');
  return { key: textIn(form, 'key'), ...(/^\d{1,9}$/.test(version) && { version: Number(version) }) };
}

/**
 * A figure as a person writes it, as the API takes it: `68,35` and `68.35` are the same, spaces and a closing per cent
 * sign mean nothing. What is no figure stays as written, for the API to refuse.
 */
export function figureText(written: string): string {
  const bare = written.replace(/[\s\u00a0\u202f]/g, '').replace(/%$/, '');
  return /^\d+,\d+$/.test(bare) ? bare.replace(',', '.') : bare;
}
