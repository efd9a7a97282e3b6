// BROKEN
export const begin = `SELECT set_config('kompassros.actor_id', $1, false)`;
