/** Every rule that is off until a service gives it a level, given one. */
export const allOn = {
  'single-point': { level: 'info' },
  'night-limit': { level: 'breach' },
  'rest-after-nights': { level: 'warning' },
  'hours-in-168': { level: 'warning' },
  weekends: { level: 'warning' },
}
