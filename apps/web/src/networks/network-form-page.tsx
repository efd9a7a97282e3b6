import type { Language } from '#kernel';
import type { NetworkRow } from '#registry';
import { ErrorSummary, KeptFields, TextArea, TextField } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { formsWords } from '../forms/forms.words';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { link } from '../links';
import { networksWords } from './networks.words';

interface FormPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly kept: Kept;
  readonly problem?: FormProblem;
}

/** What is written in the form that saves a network. */
export interface CreateValues {
  readonly name: string;
  readonly id: string;
  readonly description: string;
  readonly members: string;
  readonly validFrom: string;
}

export function CreateNetworkPage({ reading, kept, problem, values }: FormPageProps & { values: CreateValues }) {
  const { language } = reading.visit;
  const words = networksWords[language];
  const { form } = words;
  const crumbs = [{ text: words.heading, href: link(language, 'networks') }];
  return (
    <Page {...reading} title={form.createHeading} crumbs={crumbs} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>{form.createHeading}</h1>
      <p class="lead">{form.createLead}</p>
      <CreateForm {...{ language, problem, kept, values }} />
    </Page>
  );
}

interface CreateFormProps extends Pick<FormPageProps, 'kept' | 'problem'> {
  readonly language: Language;
  readonly values: CreateValues;
}

function CreateForm({ language, problem, kept, values }: CreateFormProps) {
  const { form } = networksWords[language];
  const field = { language, problem };
  const { optional } = formsWords[language];
  return (
    <form class="form" method="post" action={link(language, 'createNetwork')}>
      <KeptFields kept={kept} />
      <TextField {...field} id="name" label={form.name} value={values.name} maxLength={100} />
      <TextField {...field} id="id" label={form.id} hint={form.idHint} value={values.id} maxLength={40} />
      <TextArea
        {...field}
        id="description"
        label={`${form.description} ${optional}`}
        value={values.description}
        rows={3}
      />
      <TextArea {...field} id="members" label={form.members} hint={form.membersHint} value={values.members} rows={4} />
      <div class="short">
        <TextField
          {...field}
          id="validFrom"
          label={form.validFrom}
          hint={form.validFromHint}
          value={values.validFrom}
        />
      </div>
      <div class="buttons">
        <button type="submit">{form.save}</button>
        <a href={link(language, 'networks')}>{formsWords[language].cancel}</a>
      </div>
    </form>
  );
}

/** What is written in the form that changes who belongs to a network. */
export interface ChangeValues {
  readonly add: string;
  readonly remove: string;
  readonly validFrom: string;
  readonly reason: string;
}

interface ChangePageProps extends FormPageProps {
  readonly network: NetworkRow;
  readonly values: ChangeValues;
}

export function ChangeNetworkPage({ reading, kept, problem, network, values }: ChangePageProps) {
  const { language } = reading.visit;
  const { form, heading } = networksWords[language];
  const field = { language, problem };
  const { id, name } = network;
  const title = form.changeHeading(name);
  const crumbs = [
    { text: heading, href: link(language, 'networks') },
    { text: name, href: link(language, 'network', { id }) },
  ];
  return (
    <Page {...reading} title={title} crumbs={crumbs} failed={problem !== undefined}>
      <ErrorSummary problem={problem} language={language} />
      <h1>{title}</h1>
      <p class="lead">{form.changeLead}</p>
      <form class="form" method="post" action={link(language, 'changeNetwork', { id })}>
        <KeptFields kept={kept} />
        <TextArea {...field} id="add" label={form.add} hint={form.namesHint} value={values.add} rows={2} />
        <TextArea {...field} id="remove" label={form.remove} hint={form.namesHint} value={values.remove} rows={2} />
        <div class="short">
          <TextField
            {...field}
            id="validFrom"
            label={form.validFrom}
            hint={form.validFromHint}
            value={values.validFrom}
          />
        </div>
        <TextArea {...field} id="reason" label={form.reason} value={values.reason} rows={3} />
        <div class="buttons">
          <button type="submit">{form.save}</button>
          <a href={link(language, 'network', { id })}>{formsWords[language].cancel}</a>
        </div>
      </form>
    </Page>
  );
}
