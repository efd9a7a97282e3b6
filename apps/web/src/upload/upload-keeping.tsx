import type { UploadAnswer } from '#intake';
import type { Reading } from '../http/reading';
import { link } from '../links';
import { uploadKeepingWords } from './upload-keeping.words';

interface UploadKeepingProps {
  readonly reading: Pick<Reading, 'visit'>;
  readonly upload: UploadAnswer;
}

/** The file as it was handed over, and the way to be rid of it as long as nothing has been taken from it. */
export function UploadKeeping({ reading, upload }: UploadKeepingProps) {
  const { language } = reading.visit;
  const words = uploadKeepingWords[language];
  const { id } = upload;
  return (
    <section aria-labelledby="keeping">
      <h2 id="keeping">{words.heading}</h2>
      <p>
        <a href={link(language, 'uploadFile', { id })}>{words.file}</a>
      </p>
      {!upload.committed && (
        <form method="post" action={link(language, 'discardUpload', { id })}>
          <p>{words.text}</p>
          <button type="submit" class="second">
            {words.discard}
          </button>
        </form>
      )}
    </section>
  );
}
