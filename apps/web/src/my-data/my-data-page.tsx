import type { PersonExport } from '#access';
import type { Language } from '#kernel';
import type { Reading } from '../http/reading';
import { count } from '../i18n/format';
import { Page } from '../layout/page';
import { link } from '../links';
import { TableRegion } from '../parts/parts';
import { PersonFacts } from '../people/person-page';
import { KEPT, myDataWords } from './my-data.words';

export interface MyDataPageProps {
  readonly reading: Pick<Reading, 'visit' | 'session'>;
  readonly kept: PersonExport;
}

/** What is kept about the reader, how much, why and how long. */
export function MyDataPage({ reading, kept }: MyDataPageProps) {
  const { language } = reading.visit;
  const words = myDataWords[language];
  return (
    <Page {...reading} title={words.heading}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a class="button" href={link(language, 'myDataFile')} download>
          {words.download}
        </a>
      </p>
      <p class="explained">{words.downloadHint}</p>
      <h2>{words.directory}</h2>
      {kept.directory ? <PersonFacts person={kept.directory} language={language} /> : <p>{words.unknown}</p>}
      <Amounts kept={kept} language={language} />
      <section aria-labelledby="rights">
        <h2 id="rights">{words.rights}</h2>
        <p>{words.rightsText}</p>
      </section>
    </Page>
  );
}

function Amounts({ kept, language }: { readonly kept: PersonExport; readonly language: Language }) {
  const { kept: heading, columns, what } = myDataWords[language];
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{heading}</h2>
      <TableRegion language={language} caption={heading} captionHidden className="compact">
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col" class="number">
              {columns.count}
            </th>
            <th scope="col">{columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {KEPT.map((kind) => (
            <tr key={kind}>
              <th scope="row">{what[kind][0]}</th>
              <td class="number">{count(kept[kind].length, language)}</td>
              <td>{what[kind][1]}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </section>
  );
}
