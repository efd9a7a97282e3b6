import { parse } from 'pg-connection-string';
import { readerUrl } from './reader-session';

describe('sessions that begin as the reader', () => {
  it('name the role beside what the URL says already', () => {
    const given = readerUrl('postgres://a:b%2Bc@localhost:5432/d?application_name=x%2By');
    expect(parse(given)).toMatchObject({
      user: 'a',
      password: 'b+c',
      database: 'd',
      application_name: 'x+y',
      options: '-c role=kompassros_reader',
    });
  });

  it('keep options of the URL, which may not name another role after ours', () => {
    const given = readerUrl('postgres://a@localhost/d?options=-c%20role%3Dpostgres%20-c%20work_mem%3D8MB');
    expect(parse(given)['options']).toBe('-c role=postgres -c work_mem=8MB -c role=kompassros_reader');
  });
});
