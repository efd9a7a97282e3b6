import type { Problem, Session } from '../api-answers';
import { bilingual } from '../i18n/bilingual';
import { LogInHint } from '../identity/log-in-hint';
import { needsStrongLogin } from '../identity/strong-login';
import { Page } from '../layout/page';
import { link } from '../links';
import type { Visit } from '../visit';

type Kind = 'notFound' | 'notAllowed' | 'tooWeak' | 'notUnderstood' | 'tooMany' | 'ours';

interface ErrorWords {
  readonly title: Readonly<Record<Kind, string>>;
  readonly whatToDo: Readonly<Record<Kind, string>>;
  readonly errorNumber: (number: string) => string;
  readonly toStart: string;
  readonly toMunicipalities: string;
}

const errorWords = bilingual<ErrorWords>(
  {
    title: {
      notFound: 'Sidan finns inte',
      notAllowed: 'Det här är inte öppet för dig',
      tooWeak: 'Logga in starkare',
      notUnderstood: 'Frågan gick inte att besvara',
      tooMany: 'Vänta en stund',
      ours: 'Något gick fel hos oss',
    },
    whatToDo: {
      notFound:
        'Adressen kan vara felskriven, eller så är utvärderingen inte publicerad. Sök efter kommunen i stället.',
      notAllowed:
        'Utkast visas bara för den egna kommunen och dess utvärderare. Det som är publicerat är öppet för alla.',
      tooWeak: 'Du kommer tillbaka hit när du har loggat in.',
      notUnderstood: 'Kontrollera adressen eller börja om från kommunens sida.',
      tooMany: 'Sidan öppnas igen när tiden har gått. Inget du har gjort har gått förlorat.',
      ours: 'Inget du har gjort har gått förlorat. Försök igen om en stund.',
    },
    errorNumber: (number) => `Om felet kommer tillbaka: uppge felnummer ${number}.`,
    toStart: 'Till startsidan',
    toMunicipalities: 'Sök efter en kommun',
  },
  {
    title: {
      notFound: 'The page does not exist',
      notAllowed: 'This is not open to you',
      tooWeak: 'Log in more strongly',
      notUnderstood: 'The question could not be answered',
      tooMany: 'Wait a moment',
      ours: 'Something went wrong on our side',
    },
    whatToDo: {
      notFound: 'The address may be mistyped, or the evaluation is not published. Search for the municipality instead.',
      notAllowed:
        'Drafts are shown to their own municipality and its evaluators only. What is published is open to all.',
      tooWeak: 'You come back here once you have logged in.',
      notUnderstood: 'Check the address or start again from the page of the municipality.',
      tooMany: 'The page opens again when the time has passed. Nothing you did has been lost.',
      ours: 'Nothing you did has been lost. Try again in a little while.',
    },
    errorNumber: (number) => `If the error comes back, state error number ${number}.`,
    toStart: 'To the start page',
    toMunicipalities: 'Search for a municipality',
  },
);

interface ErrorPageProps {
  readonly visit: Visit;
  readonly session: Session | undefined;
  readonly problem: Problem;
  readonly errorNumber?: string;
}

/** Says what happened, where and what to do. */
export function errorPage({ visit, session, problem, errorNumber }: ErrorPageProps) {
  const words = errorWords[visit.language];
  const kind = needsStrongLogin(problem) ? 'tooWeak' : kindOf(problem.status);
  const details = problem.errors?.map((error) => error.detail) ?? [];
  const said = details.length > 0 ? details : problem.detail ? [problem.detail] : [];
  return (
    <Page visit={visit} session={session} title={words.title[kind]}>
      <h1>{words.title[kind]}</h1>
      {said.map((detail) => (
        <p key={detail} class="lead">
          {detail}
        </p>
      ))}
      <p>{words.whatToDo[kind]}</p>
      <LogInHint visit={visit} session={session} problem={problem} />
      {errorNumber && <p>{words.errorNumber(errorNumber)}</p>}
      <ul class="plain-links">
        <li>
          <a href={link(visit.language, 'municipalities')}>{words.toMunicipalities}</a>
        </li>
        <li>
          <a href={link(visit.language, 'start')}>{words.toStart}</a>
        </li>
      </ul>
    </Page>
  );
}

function kindOf(status: number): Kind {
  if (status === 404) return 'notFound';
  if (status === 401 || status === 403) return 'notAllowed';
  if (status === 429) return 'tooMany';
  return status < 500 ? 'notUnderstood' : 'ours';
}
