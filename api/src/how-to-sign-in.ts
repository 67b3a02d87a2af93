import type { Db } from '@amhp/db/open.ts'
import { countAccounts } from './accounts/store.ts'

/** What is printed below the address when the server has started. */
export async function howToSignIn(q: Db, isExample: boolean): Promise<string> {
  if (isExample)
    return 'It holds the example service. Choose one of the example accounts on the sign-in page; no password is needed.'
  if ((await countAccounts(q)) > 0) return 'Sign in with your email address and password.'
  return [
    'It holds no accounts yet. With the same settings as here (DATABASE_URL, PUBLIC_URL, HOST, PORT), make a service and its',
    'first account, then open the link that is printed:',
    '  npm run rota -- service add "Name of the service" --authority "Name of the authority"',
    '  npm run rota -- account add --name "Your name" --email you@example.gov.uk --roles manager,lead',
  ].join('\n')
}
