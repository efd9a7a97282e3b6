import type { SecurityCode } from '#access';
import type { Language } from '#kernel';
import { link } from '../links';
import { securityLogWords } from './security-log.words';

/** What the address says of the choice, named as the API names it; empty for all. */
export interface SecurityLogChoice {
  readonly code: string;
  readonly actorId: string;
  readonly from: string;
  readonly before: string;
}

/** A plain form whose choices end in the address. */
export function SecurityLogForm({ choice, language }: { choice: SecurityLogChoice; language: Language }) {
  const { form, codes } = securityLogWords[language];
  const known = Object.keys(codes) as SecurityCode[];
  return (
    <form class="filters" method="get" action={link(language, 'securityLog')} aria-label={form.label}>
      <div class="field">
        <label for="code">{form.code}</label>
        <select id="code" name="code">
          <option value="">{form.any}</option>
          {known.map((code) => (
            <option key={code} value={code} selected={code === choice.code}>
              {codes[code]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="actorId">{form.actor}</label>
        <input id="actorId" name="actorId" value={choice.actorId} maxLength={200} autocomplete="off" />
      </div>
      <div class="field">
        <label for="from">{form.from}</label>
        <input id="from" name="from" type="date" value={choice.from} />
      </div>
      <div class="field">
        <label for="before">{form.before}</label>
        <input id="before" name="before" type="date" value={choice.before} />
      </div>
      <button type="submit">{form.submit}</button>
    </form>
  );
}
