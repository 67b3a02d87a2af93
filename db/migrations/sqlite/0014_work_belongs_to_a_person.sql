PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_call_outs` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`record_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`mode` text NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`record_id`) REFERENCES `shift_records`(`service_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "call_outs_mode" CHECK("__new_call_outs"."mode" in ('phone', 'attended')),
	CONSTRAINT "call_outs_span" CHECK("__new_call_outs"."start" < "__new_call_outs"."end")
);
--> statement-breakpoint
INSERT INTO `__new_call_outs`("service_id", "id", "record_id", "start", "end", "mode") SELECT "service_id", "id", "shift_id", "start", "end", "mode" FROM `call_outs`;--> statement-breakpoint
DROP TABLE `call_outs`;--> statement-breakpoint
ALTER TABLE `__new_call_outs` RENAME TO `call_outs`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `call_outs_by_record` ON `call_outs` (`service_id`,`record_id`,`start`);--> statement-breakpoint
CREATE TABLE `__new_shift_records` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`shift_id` text NOT NULL,
	`amhp_id` text NOT NULL,
	`kind` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`actual_start` integer,
	`actual_end` integer,
	`break_minutes` integer,
	`late_reason` text,
	`kept` integer DEFAULT false NOT NULL,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shift_records_kind" CHECK("__new_shift_records"."kind" in ('waking', 'standby', 'sleep-in', 'training', 'shadow')),
	CONSTRAINT "shift_records_plan" CHECK("__new_shift_records"."start" < "__new_shift_records"."end"),
	CONSTRAINT "shift_records_late_reason" CHECK("__new_shift_records"."late_reason" in ('no-bed', 'ambulance', 'police', 'doctor', 'other-service', 'other')),
	CONSTRAINT "shift_records_break" CHECK("__new_shift_records"."break_minutes" is null or "__new_shift_records"."break_minutes" between 0 and 1440),
	CONSTRAINT "shift_records_span" CHECK("__new_shift_records"."actual_start" is null or "__new_shift_records"."actual_end" is null or "__new_shift_records"."actual_start" < "__new_shift_records"."actual_end")
);
--> statement-breakpoint
INSERT INTO `__new_shift_records`("service_id", "id", "shift_id", "amhp_id", "kind", "start", "end", "actual_start", "actual_end", "break_minutes", "late_reason", "kept", "account_id", "at", "version") SELECT r."service_id", r."shift_id", r."shift_id", p."amhp_id", p."kind", p."start", p."end", r."actual_start", r."actual_end", r."break_minutes", r."late_reason", false, r."account_id", r."at", r."version" FROM `shift_records` r JOIN `edition_shifts` p ON p.`service_id` = r.`service_id` AND p.`shift_id` = r.`shift_id` AND p.`edition_id` = (SELECT es.`edition_id` FROM `edition_shifts` es JOIN `editions` e ON e.`service_id` = es.`service_id` AND e.`id` = es.`edition_id` WHERE es.`service_id` = r.`service_id` AND es.`shift_id` = r.`shift_id` ORDER BY e.`published_at` <= r.`at` DESC, CASE WHEN e.`published_at` <= r.`at` THEN e.`published_at` ELSE -e.`published_at` END DESC, e.`number` DESC LIMIT 1) UNION ALL SELECT r."service_id", r."shift_id", r."shift_id", p."amhp_id", p."kind", p."start", p."end", r."actual_start", r."actual_end", r."break_minutes", r."late_reason", false, r."account_id", r."at", r."version" FROM `shift_records` r JOIN `shifts` p ON p.`service_id` = r.`service_id` AND p.`id` = r.`shift_id` WHERE NOT EXISTS (SELECT 1 FROM `edition_shifts` es WHERE es.`service_id` = r.`service_id` AND es.`shift_id` = r.`shift_id`);--> statement-breakpoint
DROP TABLE `shift_records`;--> statement-breakpoint
ALTER TABLE `__new_shift_records` RENAME TO `shift_records`;--> statement-breakpoint
CREATE INDEX `shift_records_by_shift` ON `shift_records` (`service_id`,`shift_id`);--> statement-breakpoint
CREATE INDEX `shift_records_by_amhp` ON `shift_records` (`service_id`,`amhp_id`,`start`);--> statement-breakpoint
CREATE INDEX `shift_records_by_time` ON `shift_records` (`service_id`,`start`,`end`);--> statement-breakpoint
CREATE INDEX `shift_records_by_account` ON `shift_records` (`service_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `__new_audit_entries` (
	`service_id` text NOT NULL,
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`account_id` text,
	`what` text NOT NULL,
	`about_kind` text NOT NULL,
	`about_id` text NOT NULL,
	`amhp_id` text,
	`detail` text,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_audit_entries`("service_id", "id", "at", "account_id", "what", "about_kind", "about_id", "amhp_id", "detail") SELECT a."service_id", a."id", a."at", a."account_id", a."what", a."about_kind", a."about_id", (SELECT m.`id` FROM `amhps` m WHERE m.`service_id` = a.`service_id` AND m.`id` = CASE a.`about_kind` WHEN 'amhp' THEN a.`about_id` WHEN 'account' THEN (SELECT c.`amhp_id` FROM `accounts` c WHERE c.`service_id` = a.`service_id` AND c.`id` = a.`about_id`) WHEN 'absence' THEN coalesce((SELECT b.`amhp_id` FROM `absences` b WHERE b.`service_id` = a.`service_id` AND b.`id` = a.`about_id`), (SELECT max(n.`id`) FROM `amhps` n WHERE n.`service_id` = a.`service_id` AND instr(a.`what`, ' an absence of ' || n.`name` || ', ') > 0 HAVING count(*) = 1)) WHEN 'acknowledgement' THEN (SELECT f.`amhp_id` FROM `finding_acknowledgements` f WHERE f.`service_id` = a.`service_id` AND f.`id` = a.`about_id`) WHEN 'shift' THEN (SELECT p.`amhp_id` FROM `edition_shifts` p WHERE p.`service_id` = a.`service_id` AND p.`shift_id` = a.`about_id` AND p.`edition_id` = (SELECT es.`edition_id` FROM `edition_shifts` es JOIN `editions` e ON e.`service_id` = es.`service_id` AND e.`id` = es.`edition_id` WHERE es.`service_id` = a.`service_id` AND es.`shift_id` = a.`about_id` ORDER BY e.`published_at` <= a.`at` DESC, CASE WHEN e.`published_at` <= a.`at` THEN e.`published_at` ELSE -e.`published_at` END DESC, e.`number` DESC LIMIT 1)) ELSE coalesce(json_extract(a.`detail`, '$.amhp'), json_extract(a.`detail`, '$.after.amhp'), json_extract(a.`detail`, '$.before.amhp')) END), a."detail" FROM `audit_entries` a;--> statement-breakpoint
DROP TABLE `audit_entries`;--> statement-breakpoint
ALTER TABLE `__new_audit_entries` RENAME TO `audit_entries`;--> statement-breakpoint
CREATE INDEX `audit_entries_by_id` ON `audit_entries` (`service_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_about` ON `audit_entries` (`service_id`,`about_kind`,`about_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_account` ON `audit_entries` (`service_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_amhp` ON `audit_entries` (`service_id`,`amhp_id`,`id`);