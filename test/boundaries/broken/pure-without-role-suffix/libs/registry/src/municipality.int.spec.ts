import { Client } from 'pg';

new Client();
