import { readModelEntity, type InlineProjection } from '#event-store';
import { networkStream, type NetworkEvent } from '../network';
import { projectNetwork, type NetworkRow } from './network-row';

export const networkPage: InlineProjection<NetworkEvent, NetworkRow> = {
  kind: 'inline',
  name: 'network',
  version: 1,
  category: networkStream.category,
  columns: { isSample: 'boolean' },
  readable: 'everyone',
  project: projectNetwork,
};

export const networkPageTable = readModelEntity(networkPage);
