import { countAccounts } from './accounts/store.ts'
import type { World } from './http/world.ts'

/** The first lines printed: where the pages are and how to sign in. */
export async function welcome({ store }: World, address: string, isExample: boolean): Promise<string> {
  const lines = [`AMHP rota is at ${address}`]
  if (isExample)
    lines.push(
      'It holds the example service. Choose one of the example accounts on the sign-in page; no password is needed.',
    )
  else if ((await countAccounts(store.read)) > 0) lines.push('Sign in with your email address and password.')
  else
    lines.push(
      'It holds no accounts yet. Make a service and its first account, then open the link that is printed:',
      '  npm run rota -- service add "Name of the service" --authority "Name of the authority"',
      '  npm run rota -- account add --name "Your name" --email you@example.gov.uk --roles manager,lead',
    )
  return lines.join('\n')
}
