CREATE TABLE `call_outs` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`shift_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`mode` text NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`shift_id`) REFERENCES `shift_records`(`service_id`,`shift_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "call_outs_mode" CHECK("call_outs"."mode" in ('phone', 'attended')),
	CONSTRAINT "call_outs_span" CHECK("call_outs"."start" < "call_outs"."end")
);
--> statement-breakpoint
CREATE INDEX `call_outs_by_shift` ON `call_outs` (`service_id`,`shift_id`,`start`);--> statement-breakpoint
CREATE TABLE `derogations` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`regulation` integer NOT NULL,
	`basis` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`amhp_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "derogations_regulation" CHECK("derogations"."regulation" in (21, 22, 23)),
	CONSTRAINT "derogations_days" CHECK("derogations"."until" is null or "derogations"."from" <= "derogations"."until")
);
--> statement-breakpoint
CREATE INDEX `derogations_by_amhp` ON `derogations` (`service_id`,`amhp_id`);--> statement-breakpoint
CREATE TABLE `finding_acknowledgements` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`finding` text NOT NULL,
	`rule` text NOT NULL,
	`amhp_id` text,
	`facts` text NOT NULL,
	`level` text NOT NULL,
	`reason_code` text NOT NULL,
	`reason` text NOT NULL,
	`owner_id` text NOT NULL,
	`until` text,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`owner_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`closed_by`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_acknowledgements_level" CHECK("finding_acknowledgements"."level" in ('gap', 'breach', 'warning', 'info')),
	CONSTRAINT "finding_acknowledgements_reason_code" CHECK("finding_acknowledgements"."reason_code" in ('agreed', 'nobody-else', 'covered-otherwise', 'rest-given-later', 'record-wrong', 'accepted-risk', 'other')),
	CONSTRAINT "finding_acknowledgements_closed" CHECK(("finding_acknowledgements"."closed_at" is null) = ("finding_acknowledgements"."closed_by" is null))
);
--> statement-breakpoint
CREATE INDEX `finding_acknowledgements_by_finding` ON `finding_acknowledgements` (`service_id`,`finding`,`at`);--> statement-breakpoint
CREATE INDEX `finding_acknowledgements_by_rule` ON `finding_acknowledgements` (`service_id`,`rule`,`at`);--> statement-breakpoint
CREATE INDEX `finding_acknowledgements_by_amhp` ON `finding_acknowledgements` (`service_id`,`amhp_id`);--> statement-breakpoint
CREATE INDEX `finding_acknowledgements_by_owner` ON `finding_acknowledgements` (`service_id`,`owner_id`);--> statement-breakpoint
CREATE INDEX `finding_acknowledgements_by_account` ON `finding_acknowledgements` (`service_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `finding_acknowledgements_by_closer` ON `finding_acknowledgements` (`service_id`,`closed_by`);--> statement-breakpoint
CREATE TABLE `notices` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`rota_id` text NOT NULL,
	`cause` text NOT NULL,
	`about_kind` text NOT NULL,
	`about_id` text NOT NULL,
	`findings` text NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer,
	`seen_by` text,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`rota_id`) REFERENCES `rotas`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`seen_by`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notices_cause" CHECK("notices"."cause" in ('absence', 'approval', 'shift-record', 'import', 'other')),
	CONSTRAINT "notices_seen" CHECK(("notices"."seen_at" is null) = ("notices"."seen_by" is null))
);
--> statement-breakpoint
CREATE INDEX `notices_by_rota` ON `notices` (`service_id`,`rota_id`,`at`);--> statement-breakpoint
CREATE INDEX `notices_by_account` ON `notices` (`service_id`,`seen_by`);--> statement-breakpoint
CREATE TABLE `rests_given` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`amhp_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rests_given_span" CHECK("rests_given"."start" < "rests_given"."end")
);
--> statement-breakpoint
CREATE INDEX `rests_given_by_amhp` ON `rests_given` (`service_id`,`amhp_id`,`start`);--> statement-breakpoint
CREATE INDEX `rests_given_by_account` ON `rests_given` (`service_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `retention` (
	`service_id` text NOT NULL,
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`years` integer NOT NULL,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "retention_kind" CHECK("retention"."kind" in ('working-time', 'approvals', 'absences', 'acknowledgements', 'audit')),
	CONSTRAINT "retention_years" CHECK("retention"."years" between 1 and 100),
	CONSTRAINT "retention_at_least" CHECK(("retention"."kind" <> 'working-time' or "retention"."years" >= 2) and ("retention"."kind" <> 'approvals' or "retention"."years" >= 5))
);
--> statement-breakpoint
CREATE INDEX `retention_by_kind` ON `retention` (`service_id`,`kind`,`id`);--> statement-breakpoint
CREATE INDEX `retention_by_account` ON `retention` (`service_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `rule_changes` (
	`service_id` text NOT NULL,
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`rule` text NOT NULL,
	`level` text NOT NULL,
	`settings` text NOT NULL,
	`reason` text NOT NULL,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rule_changes_level" CHECK("rule_changes"."level" in ('gap', 'breach', 'warning', 'info', 'off'))
);
--> statement-breakpoint
CREATE INDEX `rule_changes_by_rule` ON `rule_changes` (`service_id`,`rule`,`id`);--> statement-breakpoint
CREATE INDEX `rule_changes_by_account` ON `rule_changes` (`service_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `shift_records` (
	`service_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`actual_start` integer,
	`actual_end` integer,
	`break_minutes` integer,
	`late_reason` text,
	`note` text,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`service_id`, `shift_id`),
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shift_records_late_reason" CHECK("shift_records"."late_reason" in ('no-bed', 'ambulance', 'police', 'doctor', 'other-service', 'other')),
	CONSTRAINT "shift_records_break" CHECK("shift_records"."break_minutes" is null or "shift_records"."break_minutes" between 0 and 1440),
	CONSTRAINT "shift_records_span" CHECK("shift_records"."actual_start" is null or "shift_records"."actual_end" is null or "shift_records"."actual_start" < "shift_records"."actual_end")
);
--> statement-breakpoint
CREATE INDEX `shift_records_by_account` ON `shift_records` (`service_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `standard_rules` (
	`service_id` text NOT NULL,
	`standard_id` text NOT NULL,
	`rule` text NOT NULL,
	PRIMARY KEY(`service_id`, `standard_id`, `rule`),
	FOREIGN KEY (`service_id`,`standard_id`) REFERENCES `standards`(`service_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `standard_rules_by_rule` ON `standard_rules` (`service_id`,`rule`);--> statement-breakpoint
CREATE TABLE `standards` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`wording` text NOT NULL,
	`date` text NOT NULL,
	`url` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `standards_by_number` ON `standards` (`service_id`,`number`);--> statement-breakpoint
ALTER TABLE `services` ADD `standards_version` integer DEFAULT 1 NOT NULL;