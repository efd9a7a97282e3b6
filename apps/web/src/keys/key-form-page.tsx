import type { CreatedKey, KeyRow, Scope } from '#access';
import type { Language } from '#kernel';
import { ErrorSummary, KeptFields, TextField } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link } from '../links';
import { Check, CheckGroup } from '../reports/checks';
import { Scopes } from './keys-page';
import { keysWords } from './keys.words';

interface FormPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

/** What is written in the form that creates a key. */
export interface KeyValues {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresOn: string;
}

interface CreatePageProps extends FormPageProps {
  readonly values: KeyValues;
}

export function CreateKeyPage({ reading, kept, problem, values }: CreatePageProps) {
  const { language } = reading.visit;
  const { form } = keysWords[language];
  const field = { language, problem };
  return (
    <Page {...reading} title={form.heading} crumbs={crumbsIn(reading)} failed={problem !== undefined}>
      <ErrorSummary {...field} />
      <h1>{form.heading}</h1>
      <p class="lead">{form.lead}</p>
      <form class="form" method="post" action={link(language, 'createKey')}>
        <KeptFields kept={kept} />
        <KeyFields {...field} values={values} />
        <button type="submit">{form.submit}</button>
      </form>
      <p class="after-table">
        <a href={link(language, 'keys')}>{formsWords[language].cancel}</a>
      </p>
    </Page>
  );
}

interface FieldsProps extends Pick<CreatePageProps, 'values' | 'problem'> {
  readonly language: Language;
}

function KeyFields({ language, problem, values: { name, scopes, expiresOn } }: FieldsProps) {
  const { form, scopes: words } = keysWords[language];
  const field = { language, problem };
  const alone = { maxLength: 80, autocomplete: 'off' } as const;
  return (
    <>
      <TextField {...field} {...alone} id="name" label={form.name} hint={form.nameHint} value={name} />
      <CheckGroup {...field} id="scopes" legend={form.scopes} hint={form.scopesHint}>
        {(Object.keys(words) as Scope[]).map((scope) => {
          const id = `scope-${scope.replace(':', '-')}`;
          return (
            <Check key={scope} id={id} name="scopes" value={scope} checked={scopes.includes(scope)}>
              {words[scope]}
            </Check>
          );
        })}
      </CheckGroup>
      <div class="short">
        <TextField
          {...field}
          {...alone}
          id="expiresOn"
          label={form.expires}
          hint={form.expiresHint}
          value={expiresOn}
        />
      </div>
    </>
  );
}

interface CreatedPageProps extends Pick<FormPageProps, 'reading'> {
  readonly created: CreatedKey;
}

/** The one time that a key is shown. */
export function CreatedKeyPage({ reading, created: { name, key, scopes } }: CreatedPageProps) {
  const { language } = reading.visit;
  const { created: words, form } = keysWords[language];
  return (
    <Page {...reading} title={words.heading} crumbs={crumbsIn(reading)}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <div class="entry">
        <label for="key">
          {words.key}: {name}
        </label>
        <p class="hint" id="key-hint">
          {words.keyHint}
        </p>
        <input
          id="key"
          class="secret"
          type="text"
          readOnly
          value={key}
          aria-describedby="key-hint"
          autocomplete="off"
        />
      </div>
      <p>
        {words.use} <code>Authorization: Bearer kpr_…</code>
      </p>
      <h2>{form.scopes}</h2>
      <Scopes scopes={scopes} language={language} />
      <p>{words.lost}</p>
      <p>
        <a href={link(language, 'keys')}>{words.toList}</a>
      </p>
    </Page>
  );
}

interface RevokePageProps extends FormPageProps {
  readonly of: KeyRow;
}

export function RevokeKeyPage({ reading, kept, problem, of: { id, name, scopes, status } }: RevokePageProps) {
  const { language } = reading.visit;
  const { revoke: words, form } = keysWords[language];
  const title = words.heading(name);
  return (
    <Page {...reading} title={title} crumbs={crumbsIn(reading)} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>{title}</h1>
      <p class="lead">{status === 'active' ? words.lead : words.over}</p>
      <h2>{form.scopes}</h2>
      <Scopes scopes={scopes} language={language} />
      {status === 'active' && (
        <form class="form" method="post" action={link(language, 'revokeKey', { id })}>
          <KeptFields kept={kept} />
          <button type="submit">{words.submit}</button>
        </form>
      )}
      <p class="after-table">
        <a href={link(language, 'keys')}>{formsWords[language].cancel}</a>
      </p>
    </Page>
  );
}

function crumbsIn({ visit: { language } }: FormPageProps['reading']) {
  return [{ text: keysWords[language].heading, href: link(language, 'keys') }];
}
