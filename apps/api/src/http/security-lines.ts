import type { SecurityLog } from '#access';
import { Logger } from '@nestjs/common';

/** The security log as lines of JSON on the process's output. */
export class SecurityLines implements SecurityLog {
  private readonly lines = new Logger('Security');

  note(note: Parameters<SecurityLog['note']>[0]): void {
    this.lines.log(JSON.stringify(note));
  }
}
