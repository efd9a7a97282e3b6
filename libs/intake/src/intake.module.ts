import { Module } from '@nestjs/common';
import { CommitUploadController } from './commit-upload/commit-upload.controller';
import { TemplateController } from './template/template.controller';
import { Uploads } from './uploads.query';
import { UploadReading } from './uploads/reading.job';
import { UploadsController } from './uploads/uploads.controller';

@Module({
  providers: [Uploads, UploadReading],
  controllers: [UploadsController, CommitUploadController, TemplateController],
})
export class IntakeModule {}
