import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { Page } from '../layout/page';
import { aboutWords } from './about.words';

/** The method: where figures come from, rounding, rank intervals, peers, sample data. */
export async function showAbout({ visit, session }: Reading): Promise<Answer> {
  return htmlAnswer(<AboutPage visit={visit} session={session} />);
}

function AboutPage({ visit, session }: Pick<Reading, 'visit' | 'session'>) {
  const words = aboutWords[visit.language];
  return (
    <Page visit={visit} session={session} title={words.heading}>
      <h1>{words.heading}</h1>
      <p class="lead">{words.lead}</p>
      {words.sections.map(({ id, heading, paragraphs }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <section aria-labelledby="sample">
        <h2 id="sample">{words.sample.heading}</h2>
        <p>{session.sampleData ? words.sample.text : words.sample.none}</p>
      </section>
      <section aria-labelledby="api">
        <h2 id="api">{words.api.heading}</h2>
        <p>
          {words.api.text} <a href="/api/v1/docs">{words.api.link}</a>
        </p>
      </section>
    </Page>
  );
}
