import type { Role } from '#kernel';
import type { ComponentChildren } from 'preact';
import type { Session } from '../api-answers';
import { FAVICON, STYLE_SHEETS } from '../assets';
import { inLanguage, link, placeAt, type Place } from '../links';
import type { Visit } from '../visit';
import { formsWords } from '../forms/forms.words';
import { Account, EndedNotice } from './account';
import { DemoBanner } from './demo-banner';
import { DoneNotice } from './done-notice';
import { layoutWords, type LayoutWords } from './layout.words';
import { Rose } from './rose';

export interface Crumb {
  readonly text: string;
  readonly href: string;
}

export interface PageProps {
  readonly visit: Visit;
  /** Undefined when even that could not be asked. */
  readonly session: Session | undefined;
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  /** The municipality the page is about, offered as an identity in demo mode. */
  readonly municipality?: { readonly code: string; readonly name: string };
  /** The page shows a form that was not carried out. */
  readonly failed?: boolean;
  readonly children: ComponentChildren;
}

const FONTS = ['400', '600', '700'].map((weight) => `/assets/fonts/source-sans-3-latin-${weight}-normal.woff2`);

export function Page({ visit, session, title, crumbs = [], municipality, failed, children }: PageProps) {
  const words = layoutWords[visit.language];
  return (
    <html lang={visit.language}>
      <Head visit={visit} title={failed ? formsWords[visit.language].failed(title) : title} />
      <body>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <Header visit={visit} session={session} />
        {session?.mode === 'demo' && <DemoBanner visit={visit} session={session} municipality={municipality} />}
        <main id="content" tabIndex={-1}>
          <Breadcrumb visit={visit} crumbs={crumbs} title={title} />
          <DoneNotice visit={visit} />
          <EndedNotice visit={visit} />
          {children}
        </main>
        <footer class="footer">
          <p>
            {words.footer} {session?.sampleData && words.footerSample}{' '}
            <a href={link(visit.language, 'changes')}>{words.footerChanges}</a>
            {' · '}
            <a href={link(visit.language, 'corrections')}>{words.footerCorrections}</a>
            {' · '}
            <a href={link(visit.language, 'about')}>{words.places.about}</a>
            {session && session.actor.role !== 'public' && (
              <>
                {' · '}
                <a href={link(visit.language, 'myData')}>{words.places.myData}</a>
              </>
            )}
          </p>
        </footer>
      </body>
    </html>
  );
}

function Head({ visit, title }: Pick<PageProps, 'visit' | 'title'>) {
  const words = layoutWords[visit.language];
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title === words.name ? `${words.name} – ${words.tagline}` : `${title} – ${words.name}`}</title>
      {FONTS.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      {STYLE_SHEETS.map((sheet) => (
        <link key={sheet} rel="stylesheet" href={sheet} />
      ))}
      <link rel="icon" type="image/svg+xml" href={FAVICON} />
      {(['sv', 'en'] as const).map((language) => (
        <link key={language} rel="alternate" hreflang={language} href={inLanguage(visit.path, visit.query, language)} />
      ))}
    </head>
  );
}

const MENU = ['municipalities', 'ranking', 'evaluations', 'interimReports'] as const satisfies readonly Place[];
const PARENT: Partial<Record<Place, Place>> = {
  municipality: 'municipalities',
  profile: 'municipalities',
  remedies: 'municipalities',
  similarProfiles: 'municipalities',
  twoSources: 'municipalities',
  sideBySide: 'municipalities',
  networks: 'municipalities',
  network: 'municipalities',
  createNetwork: 'municipalities',
  changeNetwork: 'municipalities',
  improvements: 'ranking',
  rankingReports: 'ranking',
  orderReport: 'ranking',
  reportSchedules: 'ranking',
  makeSchedule: 'ranking',
  reportSchedule: 'ranking',
  changeSchedule: 'ranking',
  rankingReport: 'ranking',
  evaluation: 'evaluations',
  history: 'evaluations',
  startEvaluation: 'evaluations',
  draft: 'evaluations',
  draftSums: 'evaluations',
  draftArea: 'evaluations',
  reply: 'evaluations',
  publish: 'evaluations',
  correct: 'evaluations',
  withdraw: 'evaluations',
  corrections: 'evaluations',
  upload: 'readIn',
  openReport: 'interimReports',
  interimReport: 'interimReports',
  reportHistory: 'interimReports',
  fillReport: 'interimReports',
  assessGoals: 'interimReports',
  returnReport: 'interimReports',
  adoptReport: 'interimReports',
  correctReport: 'interimReports',
  correctStatement: 'interimReports',
  changeTable: 'interimReports',
  removeTable: 'interimReports',
  goalBoard: 'interimReports',
  forecasts: 'interimReports',
  createKey: 'keys',
  revokeKey: 'keys',
  person: 'people',
  erasePerson: 'people',
};

/** Places for those who work with evaluations; the public has none of them. */
const WORK: Partial<Record<Role, readonly Extract<Place, keyof LayoutWords['places']>[]>> = {
  evaluator: ['readIn', 'toDo'],
  analyst: ['toDo'],
  reporter: ['readIn', 'toDo'],
  approver: ['toDo', 'keys'],
  operator: ['people', 'securityLog'],
};

function Header({ visit, session }: Pick<PageProps, 'visit' | 'session'>) {
  const words = layoutWords[visit.language];
  const here = placeAt(visit.path)?.place;
  const other = visit.language === 'sv' ? 'en' : 'sv';
  return (
    <header class="header">
      <div class="header-row">
        <a class="brand" href={link(visit.language, 'start')} aria-current={here === 'start' ? 'page' : undefined}>
          <Rose />
          {words.name}
        </a>
        <nav class="menu" aria-label={words.placesLabel}>
          <ul>
            {[...MENU, ...((session && WORK[session.actor.role]) ?? [])].map((place) => (
              <li key={place}>
                <a
                  href={link(visit.language, place)}
                  aria-current={here === place ? 'page' : here && PARENT[here] === place ? 'true' : undefined}
                >
                  {words.places[place]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="corner">
          {session?.mode === 'oidc' && <Account visit={visit} session={session} />}
          <a class="language" lang={other} hreflang={other} href={inLanguage(visit.path, visit.query, other)}>
            {words.otherLanguage}
          </a>
        </div>
      </div>
    </header>
  );
}

function Breadcrumb({ visit, crumbs, title }: { visit: Visit; crumbs: readonly Crumb[]; title: string }) {
  const words = layoutWords[visit.language];
  if (placeAt(visit.path)?.place === 'start') return null;
  return (
    <nav class="breadcrumb" aria-label={words.breadcrumb}>
      <ol>
        {[{ text: words.start, href: link(visit.language, 'start') }, ...crumbs].map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}
