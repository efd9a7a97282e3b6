// Nest injects by the class that stands in a constructor: as a type it would be gone when the service runs.
import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';

@Controller()
export class Evaluations {
  constructor(readonly bus: CommandBus) {}
}
