// BROKEN: a pure spec that starts the framework.
import { Test } from '@nestjs/testing';

Test.createTestingModule({});
