PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_edits` (
	`service_id` text NOT NULL,
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`rota_id` text NOT NULL,
	`account_id` text,
	`at` integer NOT NULL,
	`name` text NOT NULL,
	`changes` text NOT NULL,
	FOREIGN KEY (`service_id`,`rota_id`) REFERENCES `rotas`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_edits`("service_id", "number", "rota_id", "account_id", "at", "name", "changes") SELECT "service_id", "number", "rota_id", CASE WHEN EXISTS (SELECT 1 FROM `audit_entries` a WHERE a.`service_id` = `edits`.`service_id` AND a.`about_kind` = 'rota' AND a.`account_id` IS NULL AND json_extract(a.`detail`, '$.edit') = `edits`.`number`) THEN NULL ELSE "account_id" END, "at", "name", "changes" FROM `edits`;--> statement-breakpoint
DROP TABLE `edits`;--> statement-breakpoint
ALTER TABLE `__new_edits` RENAME TO `edits`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `edits_by_rota` ON `edits` (`service_id`,`rota_id`,`number`);--> statement-breakpoint
CREATE INDEX `edits_by_account` ON `edits` (`service_id`,`account_id`);--> statement-breakpoint
ALTER TABLE `shift_codes` ADD `retired` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_shifts` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`rota_id` text NOT NULL,
	`amhp_id` text NOT NULL,
	`role` text NOT NULL,
	`kind` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`code` text,
	`shareable` integer NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`rota_id`) REFERENCES `rotas`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`code`) REFERENCES `shift_codes`(`service_id`,`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shifts_role" CHECK("__new_shifts"."role" in ('amhp', 'coordinator', 'backup', 'manager')),
	CONSTRAINT "shifts_kind" CHECK("__new_shifts"."kind" in ('waking', 'standby', 'sleep-in', 'training', 'shadow')),
	CONSTRAINT "shifts_span" CHECK("__new_shifts"."start" < "__new_shifts"."end")
);
--> statement-breakpoint
INSERT INTO `__new_shifts`("service_id", "id", "rota_id", "amhp_id", "role", "kind", "start", "end", "code", "shareable") SELECT "service_id", "id", "rota_id", "amhp_id", "role", "kind", "start", "end", (SELECT c.`code` FROM `shift_codes` c WHERE c.`service_id` = `shifts`.`service_id` AND c.`code` = `shifts`.`code`), "shareable" FROM `shifts`;--> statement-breakpoint
DROP TABLE `shifts`;--> statement-breakpoint
ALTER TABLE `__new_shifts` RENAME TO `shifts`;--> statement-breakpoint
CREATE INDEX `shifts_by_time` ON `shifts` (`service_id`,`start`,`end`);--> statement-breakpoint
CREATE INDEX `shifts_by_amhp` ON `shifts` (`service_id`,`amhp_id`,`start`);--> statement-breakpoint
CREATE INDEX `shifts_by_rota` ON `shifts` (`service_id`,`rota_id`,`start`);