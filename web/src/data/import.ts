import { importSheet, previewImport } from '@amhp/shared/contract/import.ts'
import { forgetImportAnswer, forgetImportAnswers, listImportAnswers } from '@amhp/shared/contract/import-answers.ts'
import { query } from './query.ts'
import { rotaKeys } from './rota-keys.ts'
import { useSend } from './send.ts'

const answers = ['import-answers']

export const usePreviewImport = () => useSend(previewImport)
export const useImportSheet = () => useSend(importSheet, ...rotaKeys, ['absences'], ['amhps'], answers)
export const importAnswersQuery = query(answers, listImportAnswers, {})
export const useForgetAnswer = () => useSend(forgetImportAnswer, answers)
export const useForgetAnswers = () => useSend(forgetImportAnswers, answers)
