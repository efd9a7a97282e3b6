export type { GroupMembership, MunicipalityRow } from './municipality';
export type { MunicipalityGroup } from './read-registry';
export * from './registry';
export type { MunicipalitySearch } from './search-municipalities';
export { REGISTRY, registryWith, type Registry } from './registry-choice';
export { RegistryModule } from './registry.module';
