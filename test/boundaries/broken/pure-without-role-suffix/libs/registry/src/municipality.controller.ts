import { Controller } from '@nestjs/common';

export const controller = Controller;
