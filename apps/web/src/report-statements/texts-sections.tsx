import type { InterimReportRow } from '#interim-reports';
import type { Language } from '#kernel';
import { Swedish } from '../parts/parts';
import { reportStatementsWords } from './report-statements.words';
import { Folded } from './statement-table';

interface SectionProps {
  readonly report: InterimReportRow;
  readonly language: Language;
}

const KINDS = ['positive', 'improvement'] as const;
const CLASSES = { positive: 'strength', improvement: 'improvement' } as const;

/** What is good and what can be better, by goal area. */
export function ObservationsSection({ report, language }: SectionProps) {
  const words = reportStatementsWords[language].observations;
  const { observations } = report;
  if (observations.length === 0) return null;
  return (
    <section aria-labelledby="observations">
      <h2 id="observations">{words.heading}</h2>
      {[...new Set(observations.map(({ goalArea }) => goalArea))].map((area) => (
        <div key={area} class="observations">
          <h3>
            <Swedish language={language}>{area}</Swedish>
          </h3>
          <div class="columns">
            {KINDS.map((kind) => {
              const own = observations.filter((one) => one.goalArea === area && one.kind === kind);
              if (own.length === 0) return null;
              return (
                <div key={kind} class={CLASSES[kind]}>
                  <h4>{words.kinds[kind]}</h4>
                  <ul>
                    {own.map(({ key, text }) => (
                      <li key={key}>
                        <Swedish language={language}>{text}</Swedish>
                      </li>
                    ))}
                  </ul>
                </div>
              );
            })}
          </div>
        </div>
      ))}
    </section>
  );
}

type Text = InterimReportRow['texts'][number];

/** Texts that stand by themselves; those about a section of the tables stand with it. */
export function TextsSection({ report, language }: SectionProps) {
  const words = reportStatementsWords[language].texts;
  const sections = new Set(report.tables.map(({ section }) => section));
  const own = report.texts.filter(({ section }) => section === undefined || !sections.has(section));
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{words.heading}</h2>
      {own.map((text) => (
        <ReportTextView key={text.key} text={text} language={language} />
      ))}
    </section>
  );
}

/** The texts that comment on a section of the tables. */
export function SectionTexts({ texts, language }: { texts: readonly Text[]; language: Language }) {
  if (texts.length === 0) return null;
  return (
    <div class="section-texts">
      {texts.map((text) => (
        <ReportTextView key={text.key} text={text} language={language} />
      ))}
    </div>
  );
}

function ReportTextView({ text, language }: { text: Text; language: Language }) {
  const kind = reportStatementsWords[language].texts.kinds[text.kind];
  return (
    <div>
      <h3>{text.heading === '' ? kind : <Swedish language={language}>{text.heading}</Swedish>}</h3>
      <Folded text={text.text} language={language} />
    </div>
  );
}
