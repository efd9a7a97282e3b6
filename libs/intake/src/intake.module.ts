import { Module, type DynamicModule } from '@nestjs/common';
import type { Allowance } from './allowance';
import { CommitUploadController } from './commit-upload/commit-upload.controller';
import { TemplateController } from './template/template.controller';
import { ALLOWANCE, UploadAllowance } from './upload-allowance.query';
import { OwnUploadsController } from './uploads/own-uploads.controller';
import { Uploads } from './uploads.query';
import { UploadReading } from './uploads/reading.job';
import { UploadsController } from './uploads/uploads.controller';

@Module({
  providers: [Uploads, UploadReading, UploadAllowance],
  controllers: [UploadsController, OwnUploadsController, CommitUploadController, TemplateController],
})
export class IntakeModule {
  /** @param allowance how much each person may hand over. */
  static forRoot(allowance: Allowance): DynamicModule {
    return { module: IntakeModule, providers: [{ provide: ALLOWANCE, useValue: allowance }] };
  }
}
