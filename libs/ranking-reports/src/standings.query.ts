import { findInstrument } from '#evaluations';
import type { StoredRow } from '#event-store';
import type { Language } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { FileSetting } from './file-setting';
import { Ledger } from './ledger.query';
import { Making } from './making.query';
import { rankingReportDocumentTable } from './ranking-report.table';
import { reportProgress, type ReportProgress, type StepTold } from './report-progress';
import type { RankingReportRow } from './report-row';

const FRESH_MS = 10 * 60 * 1000;

/** How far the work on reports has come, in whatever process it is done. */
@Injectable()
export class Standings {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(Making) private readonly making: Making,
    @Inject(FileSetting) private readonly files: FileSetting,
    @InjectRepository(rankingReportDocumentTable) private readonly documents: Repository<StoredRow>,
  ) {}

  row(id: string): Promise<RankingReportRow | undefined> {
    return this.ledger.report(id);
  }

  async progressOf(row: RankingReportRow, language: Language): Promise<ReportProgress> {
    const ahead = row.state === 'due' ? await this.ledger.dueBefore(row) : 0;
    return reportProgress(row, measuresIn(row), ahead, await this.toldOf(row, language));
  }

  /** Begins to set the files of a report that has just been made. */
  async beginFiles({ id, state, formats, madeAt }: RankingReportRow, language: Language): Promise<void> {
    const isFresh = madeAt !== null && Date.now() - Date.parse(madeAt) < FRESH_MS;
    if (state !== 'done' || !isFresh || this.files.hasBegun(id, language)) return;
    const [found] = await this.documents.find({ where: { id } });
    if (found) void this.files.set({ id, document: found.document }, formats, language);
  }

  private async toldOf({ id, state }: RankingReportRow, language: Language): Promise<StepTold | undefined> {
    if (state === 'done') return this.files.of(id, language);
    return state === 'due' ? this.making.told(id) : undefined;
  }
}

function measuresIn({ measures, instrumentVersion }: RankingReportRow): number {
  return measures.length > 0 ? measures.length : 1 + (findInstrument(instrumentVersion)?.areas.length ?? 0);
}
