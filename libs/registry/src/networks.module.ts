import { handles } from '#event-store';
import { Module, type Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeNetworkMembers, changeNetworkMembers } from './change-network-members/change-network-members';
import { ChangeNetworkMembersController } from './change-network-members/change-network-members.controller';
import { CreateNetwork, createNetwork } from './create-network/create-network';
import { CreateNetworkController } from './create-network/create-network.controller';
import { keeperOfExisting, networkKeeper } from './may-network';
import { networkStream } from './network';
import { NetworkPageQuery } from './network-page/network-page.query';
import { networkPageTable } from './network-page/network-page.table';

const stream = networkStream;

const HANDLERS: Type[] = [
  handles(CreateNetwork, { stream, allow: networkKeeper, decide: createNetwork }),
  handles(ChangeNetworkMembers, { stream, allow: keeperOfExisting, decide: changeNetworkMembers }),
];

/** Networks of municipalities: saved groups of peers with members over time. */
@Module({
  imports: [CqrsModule, TypeOrmModule.forFeature([networkPageTable])],
  providers: HANDLERS,
  controllers: [CreateNetworkController, ChangeNetworkMembersController, NetworkPageQuery],
})
export class NetworksModule {}
