import { isInterimReport } from './interim-preview';
import { recogniseInterimReport } from './interim/recognise-interim-report';
import { readFile } from './reading/read-file';
import type { Progress } from './reading/read-pdf';
import type { Reading, ReadingTask } from './reading-task';
import { recognise } from './recognising/recognise';

/** Reads one file or text and finds what is in it. Throws Unreadable. */
export async function understand({ file, vocabulary }: ReadingTask, progress: Progress): Promise<Reading> {
  const document = await readFile(file, progress);
  const { lines: _lines, problems: _problems, ...source } = document;
  const findings = recognise(document, vocabulary);
  const interim = recogniseInterimReport(document, findings.suggestions.municipalities, vocabulary.scales);
  return { source, findings, ...(isInterimReport(interim, findings) && { interim }) };
}
