export const begin = (id: string) => `BEGIN; SELECT set_config('kompassros.actor_id', '${id}', true); SET LOCAL ROLE r`;
