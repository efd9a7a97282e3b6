import { htmlAnswer, type Answer } from '../http/answer';
import type { Reading } from '../http/reading';
import { jsonFile } from '../people/people';
import { MyDataPage } from './my-data-page';

export async function showMyData(reading: Reading): Promise<Answer> {
  return htmlAnswer(<MyDataPage reading={reading} kept={await reading.api.ownData()} />);
}

export async function downloadMyData({ api }: Reading): Promise<Answer> {
  return jsonFile('kompassros-mina-uppgifter.json', (await api.ownDataFile()).bytes);
}
