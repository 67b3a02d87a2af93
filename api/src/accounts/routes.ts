import {
  changeAccount,
  endSessionsOfAccount,
  inviteAccount,
  listAccounts,
  renewOneTimeLink,
} from '@amhp/shared/contract/accounts.ts'
import { readOneTimeLink, redeemOneTimeLink } from '@amhp/shared/contract/one-time-links.ts'
import {
  changeEmail,
  changePassword,
  confirmPassword,
  endOwnSession,
  listAccountNotices,
  listOwnSessions,
  seeAccountNotices,
} from '@amhp/shared/contract/own-account.ts'
import { getSession, signIn, signInAsExample, signOut, signOutEverywhere } from '@amhp/shared/contract/session.ts'
import { type Routes, route } from '../http/route.ts'
import { clearCookie } from '../http/session.ts'
import { endSession, endSessionsOf, sessionsOf } from '../http/session-store.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { changeAccountOf } from './change-account.ts'
import { changeOwnEmail } from './change-email.ts'
import { changeOwnPassword } from './change-password.ts'
import { confirmOwnPassword } from './confirm-password.ts'
import { endSessionOfOwn, endSessionsOfOther, ownSessions } from './end-sessions.ts'
import { invite } from './invite-account.ts'
import { accountNoticesOf, markNoticesSeen } from './notices-store.ts'
import { readLink, redeemLink } from './redeem-link.ts'
import { renewLink } from './renew-link.ts'
import { sessionReply } from './session-reply.ts'
import { signInToExample, signInWithPassword } from './sign-in.ts'
import { accountOf, accountsOf } from './store.ts'

const done = { done: true } as const

export function registerAccounts(routes: Routes): void {
  registerSession(routes)
  registerLinks(routes)
  route(routes, listAccounts, async (_, { store, account }) => ({
    accounts: (await accountsOf(store.read, account.serviceId)).map(accountOf),
  }))
  route(routes, inviteAccount, ({ body }, context) => invite(context, body))
  route(routes, changeAccount, ({ params, body }, context) => changeAccountOf(context, params.accountId, body))
  route(routes, listAccountNotices, async (_, { store, account }) => ({
    notices: (await accountNoticesOf(store.read, account)).map(({ seenAt, ...notice }) => ({
      ...notice,
      seen: seenAt !== null,
    })),
  }))
  route(routes, seeAccountNotices, async (_, { store, clock, account }) => {
    await store.tx((q) => markNoticesSeen(q, account, clock.now()))
    return done
  })
  route(routes, endSessionsOfAccount, async ({ params }, context) => {
    await endSessionsOfOther(context, params.accountId)
    return done
  })
  route(routes, renewOneTimeLink, ({ params }, context) => renewLink(context, params.accountId))
}

function registerSession(routes: Routes) {
  route(routes, getSession, (_, context) => sessionReply(context, context.account))
  route(routes, signIn, ({ body }, context) => signInWithPassword(context, body))
  route(routes, signInAsExample, ({ body }, context) => signInToExample(context, body.account))
  route(routes, confirmPassword, async ({ body }, context) => {
    await confirmOwnPassword(context, body.password)
    return done
  })
  route(routes, changeEmail, async ({ body }, context) => {
    await changeOwnEmail(context, body.email)
    return done
  })
  route(routes, signOut, async (_, context) => {
    const { unsaved, config, account, reply } = context
    const source = sourceOf(context)
    await unsaved.end([account.sessionId], async (q) => {
      await endSession(q, account.serviceId, account.sessionId)
      await recordEvent(q, source, { kind: 'sign-out' })
    })
    clearCookie(reply, config)
    return done
  })
  route(routes, signOutEverywhere, async (_, context) => {
    const { store, unsaved, config, account, reply } = context
    const source = sourceOf(context)
    const sessions = await sessionsOf(store.read, account.serviceId, account.id)
    await unsaved.end([account.sessionId, ...sessions.map(({ id }) => id)], async (q) => {
      await endSessionsOf(q, account.serviceId, account.id)
      await recordEvent(q, source, { kind: 'sign-out', detail: { devices: 'all' } })
    })
    clearCookie(reply, config)
    return done
  })
  route(routes, listOwnSessions, async (_, context) => ({
    sessions: (await ownSessions(context)).map(({ id, device, createdAt, lastUsedAt }) => ({
      ...{ id, device, lastUsedAt, signedInAt: createdAt },
      here: id === context.account.sessionId,
    })),
  }))
  route(routes, endOwnSession, async ({ params }, context) => {
    await endSessionOfOwn(context, params.sessionId)
    return done
  })
  route(routes, changePassword, async ({ body }, context) => {
    await changeOwnPassword(context, body.current, body.next)
    return done
  })
}

function registerLinks(routes: Routes) {
  route(routes, readOneTimeLink, async ({ body }, { store, clock }) => {
    const { link, account } = await readLink(store.read, body.token, clock.latest())
    const { name, email } = account
    return { purpose: link.purpose, name, email, expiresAt: link.expiresAt }
  })
  route(routes, redeemOneTimeLink, ({ body }, context) => redeemLink(context, body.token, body.password))
}
