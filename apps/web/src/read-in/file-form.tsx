import type { Language } from '#kernel';
import { described, FieldError } from '../forms/fields';
import type { Kept } from '../forms/form';
import type { FormProblem } from '../forms/form-problem';
import { link } from '../links';
import { readInWords } from './read-in.words';

interface FileFormProps {
  readonly language: Language;
  readonly problem: FormProblem | undefined;
  readonly kept: Kept;
  /** Id of the interim report that what is read is for; left out while none is chosen. */
  readonly report?: string;
}

/** The key goes in the address, since a form with a file is passed on unread. */
export function FileForm({ language, problem, kept, report }: FileFormProps) {
  const words = readInWords[language].file;
  const wrong = problem?.faults.some(({ field }) => field === 'file');
  return (
    <form
      class="form"
      method="post"
      enctype="multipart/form-data"
      action={link(language, 'readIn', {}, { key: kept.key, rapport: report })}
    >
      <div class={wrong ? 'entry wrong' : 'entry'}>
        <label for="file">{words.label}</label>
        <p class="hint" id="file-hint">
          {words.hint}
        </p>
        <FieldError {...{ id: 'file', language, problem }} />
        <input
          id="file"
          name="file"
          type="file"
          accept=".pdf,.xlsx,.csv,.tsv,.txt"
          {...described('file', problem, true)}
        />
      </div>
      <button type="submit">{words.submit}</button>
    </form>
  );
}
