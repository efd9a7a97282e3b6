// BROKEN
export { chromium } from 'playwright-core';
