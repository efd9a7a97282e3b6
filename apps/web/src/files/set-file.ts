import type { RankingReport } from '#ranking-reports';
import { renderReport } from '../ranking-report/render-report';
import { pdfOf } from './paper';
import { pngOf } from './png';
import type { SetFile, SettingTask, Told } from './setting-task';
import { WORKBOOK_TYPE, workbookOf } from './workbook';

/** Sets a file where it is called; `tell` is told how far a report has come. */
export async function setFile(task: SettingTask, tell: (told: Told) => void): Promise<SetFile> {
  switch (task.kind) {
    case 'paper':
      return { bytes: ownBytes(await pdfOf(task.paper)), contentType: 'application/pdf' };
    case 'workbook':
      return { bytes: ownBytes(await workbookOf(task.sheets)), contentType: WORKBOOK_TYPE };
    case 'picture':
      return { bytes: ownBytes(pngOf(task.svg)), contentType: 'image/png' };
    case 'report': {
      const report = JSON.parse(task.document) as RankingReport;
      const { bytes, ...sent } = await renderReport(report, task.format, task.language, tell);
      return { bytes: ownBytes(bytes), ...sent };
    }
  }
}

/** In memory that they share with nothing else, so that it can be handed over whole. */
function ownBytes(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
