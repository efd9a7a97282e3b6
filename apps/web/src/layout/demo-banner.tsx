import type { Session } from '../api-answers';
import { link } from '../links';
import type { Visit } from '../visit';
import { layoutWords } from './layout.words';

interface DemoBannerProps {
  readonly visit: Visit;
  readonly session: Session;
  readonly municipality: { readonly code: string; readonly name: string } | undefined;
}

/** The municipality whose people one can be on any page. */
const FIRST = { code: '1880', name: 'Örebro' };

/** Says who one reads as in demo mode and lets one change; a plain form. */
export function DemoBanner({ visit, session, municipality }: DemoBannerProps) {
  const words = layoutWords[visit.language];
  const identities = identitiesFor(visit, session, municipality);
  const current = visit.identity ?? '';
  const who = identities.find(({ value }) => value === current)?.text ?? words.roles[session.actor.role];
  const back = visit.path + (visit.query.size > 0 ? `?${visit.query.toString()}` : '');
  return (
    <aside class="demo" aria-label={words.demo.summary(who)}>
      <details>
        <summary>
          {words.demo.summary(who)} <span class="demo-change">{words.demo.change}</span>
        </summary>
        <form method="post" action={link(visit.language, 'identity')}>
          <input type="hidden" name="back" value={back} />
          <label for="identity">{words.demo.label}</label>
          <select id="identity" name="identity">
            {identities.map(({ value, text }) => (
              <option key={value} value={value} selected={value === current}>
                {text}
              </option>
            ))}
          </select>
          <button type="submit">{words.demo.submit}</button>
          <p>{words.demo.explained}</p>
        </form>
      </details>
    </aside>
  );
}

function identitiesFor(visit: Visit, session: Session, municipality: DemoBannerProps['municipality']) {
  const { roles, roleOf } = layoutWords[visit.language];
  const own = session.actor.municipalityCode;
  const named = [FIRST, ...(municipality ? [municipality] : []), ...(own ? [{ code: own, name: own }] : [])];
  const municipalities = named.filter(({ code }, index) => named.findIndex((other) => other.code === code) === index);
  return [
    { value: '', text: roles.public },
    { value: 'analyst', text: roles.analyst },
    { value: 'evaluator', text: roles.evaluator },
    ...municipalities.flatMap(({ code, name }) => [
      { value: `reporter:${code}`, text: roleOf(roles.reporter, name) },
      { value: `approver:${code}`, text: roleOf(roles.approver, name) },
    ]),
    { value: 'operator', text: roles.operator },
  ];
}
