import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { registerAbsences } from './absences/routes.ts'
import { registerAccounts } from './accounts/routes.ts'
import { registerAcknowledgements } from './acknowledgements/routes.ts'
import { registerAmhps } from './amhps/routes.ts'
import { registerAudit } from './audit/routes.ts'
import { registerBankHolidays } from './bank-holidays/routes.ts'
import { registerCompensatoryRest } from './compensatory-rest/routes.ts'
import { registerCover } from './cover/routes.ts'
import { registerDerogations } from './derogations/routes.ts'
import { registerDutyPattern } from './duty-pattern/routes.ts'
import { registerEditions } from './editions/routes.ts'
import { registerFindings } from './findings/routes.ts'
import { registerHealth } from './health/routes.ts'
import type { Dependencies } from './http/dependencies.ts'
import { serveDocs } from './http/docs.ts'
import { FreeTextGuard } from './http/free-text-guard.ts'
import { readJsonBodies } from './http/json-bodies.ts'
import { servePages } from './http/pages.ts'
import { handleProblems } from './http/problem-handler.ts'
import { limitPublic } from './http/public-limits.ts'
import { RateLimit } from './http/rate-limit.ts'
import type { Routes } from './http/route.ts'
import { addSecurityHeaders, guardCrossSite, requireHost, securityHeaders } from './http/security.ts'
import { serveSecurityTxt } from './http/security-txt.ts'
import { guardThisMachine } from './http/this-machine.ts'
import { answerUnreadable } from './http/unreadable-requests.ts'
import { UnsavedSessions } from './http/unsaved-sessions.ts'
import { registerImport } from './import/routes.ts'
import { registerMyShifts } from './my-shifts/routes.ts'
import { registerNotices } from './notices/routes.ts'
import { registerNow } from './now/routes.ts'
import { registerOwnData } from './own-data/routes.ts'
import { registerRetention } from './retention/routes.ts'
import { registerRotas } from './rotas/routes.ts'
import { registerRules } from './rules/routes.ts'
import { EventCounts } from './security-events/event-counts.ts'
import { registerSecurityEvents } from './security-events/routes.ts'
import { watchReplies } from './security-events/watch-replies.ts'
import { registerService } from './service/routes.ts'
import { registerShiftCodes } from './shift-codes/routes.ts'
import { registerShiftRecords } from './shift-records/routes.ts'
import { registerStandards } from './standards/routes.ts'

const nouns: readonly ((routes: Routes) => void)[] = [
  registerAbsences,
  registerAccounts,
  registerAcknowledgements,
  registerAmhps,
  registerAudit,
  registerBankHolidays,
  registerCompensatoryRest,
  registerCover,
  registerDerogations,
  registerDutyPattern,
  registerEditions,
  registerFindings,
  registerHealth,
  registerImport,
  registerMyShifts,
  registerNotices,
  registerNow,
  registerOwnData,
  registerRetention,
  registerRotas,
  registerRules,
  registerSecurityEvents,
  registerService,
  registerShiftCodes,
  registerShiftRecords,
  registerStandards,
]

/** Builds the server without listening. `pages` is the folder of the built web application. The caller closes the store. */
export async function buildApp(
  dependencies: Dependencies,
  { pages, ...options }: Pick<FastifyServerOptions, 'logger'> & { pages?: string } = {},
): Promise<FastifyInstance> {
  const app = Fastify({
    ...options,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: dependencies.config.trustedProxies.length > 0 ? [...dependencies.config.trustedProxies] : false,
    forceCloseConnections: 'idle',
    // Longer than any id that the contract allows.
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 60_000,
    // Node would refuse it without our headers.
    http: { requireHostHeader: false },
    // The default of ten seconds is too short on a busy machine.
    pluginTimeout: 60_000,
    clientErrorHandler: answerUnreadable(dependencies.config),
    frameworkErrors: (error, request, reply) => {
      reply.headers(securityHeaders(dependencies.config))
      void app.errorHandler(error, request, reply as never)
    },
  })
  app.removeContentTypeParser('text/plain')
  readJsonBodies(app)
  app.decorateRequest('caller', null)
  const rateLimit = new RateLimit(dependencies.clock)
  const events = new EventCounts(dependencies.store)
  handleProblems(app, dependencies.store)
  addSecurityHeaders(app, dependencies.config)
  requireHost(app)
  guardThisMachine(app, dependencies)
  guardCrossSite(app, dependencies.config)
  watchReplies(app, dependencies, events)
  app.addHook('onClose', () => events.store())
  limitPublic(app, dependencies.config, rateLimit)
  await app.register(cookie)
  // Brotli at level 4 costs about as much as gzip and is smaller; its default of 11 would block the server.
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 2048,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  serveSecurityTxt(app, dependencies)
  await serveDocs(app, dependencies.config)
  const routes: Routes = {
    app,
    dependencies,
    rateLimit,
    freeText: new FreeTextGuard(),
    events,
    unsaved: new UnsavedSessions(dependencies.store),
  }
  app.addHook('onClose', () => routes.unsaved.flush())
  for (const register of nouns) register(routes)
  await servePages(app, pages)
  return app
}
