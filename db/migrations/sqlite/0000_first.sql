CREATE TABLE `absences` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`amhp_id` text NOT NULL,
	`kind` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "absences_kind" CHECK("absences"."kind" in ('leave', 'sickness', 'family', 'training', 'other')),
	CONSTRAINT "absences_span" CHECK("absences"."start" < "absences"."end")
);
--> statement-breakpoint
CREATE INDEX `absences_by_time` ON `absences` (`service_id`,`start`,`end`);--> statement-breakpoint
CREATE INDEX `absences_by_amhp` ON `absences` (`service_id`,`amhp_id`,`start`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`roles` text NOT NULL,
	`amhp_id` text,
	`password_hash` text,
	`active` integer DEFAULT true NOT NULL,
	`last_signed_in_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "accounts_email_small_letters" CHECK("accounts"."email" = lower("accounts"."email"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_by_email` ON `accounts` (`email`);--> statement-breakpoint
CREATE INDEX `accounts_by_amhp` ON `accounts` (`service_id`,`amhp_id`);--> statement-breakpoint
CREATE TABLE `acknowledgements` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`rota_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`finding` text NOT NULL,
	`reason` text NOT NULL,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`rota_id`) REFERENCES `rotas`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`edition_id`) REFERENCES `editions`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `acknowledgements_by_finding` ON `acknowledgements` (`service_id`,`rota_id`,`finding`,`at`);--> statement-breakpoint
CREATE INDEX `acknowledgements_by_edition` ON `acknowledgements` (`service_id`,`edition_id`);--> statement-breakpoint
CREATE INDEX `acknowledgements_by_account` ON `acknowledgements` (`service_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `acting_for` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`amhp_id` text NOT NULL,
	`authority_id` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`service_id`,`authority_id`) REFERENCES `authorities`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "acting_for_days" CHECK("acting_for"."until" is null or "acting_for"."from" <= "acting_for"."until")
);
--> statement-breakpoint
CREATE INDEX `acting_for_by_amhp` ON `acting_for` (`service_id`,`amhp_id`);--> statement-breakpoint
CREATE INDEX `acting_for_by_authority` ON `acting_for` (`service_id`,`authority_id`);--> statement-breakpoint
CREATE TABLE `agreements` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`authority_id` text NOT NULL,
	`by` text NOT NULL,
	`days` text NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`from` text NOT NULL,
	`until` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`authority_id`) REFERENCES `authorities`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreements_days" CHECK("agreements"."until" is null or "agreements"."from" <= "agreements"."until")
);
--> statement-breakpoint
CREATE INDEX `agreements_by_authority` ON `agreements` (`service_id`,`authority_id`);--> statement-breakpoint
CREATE TABLE `amhps` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`profession` text NOT NULL,
	`employer` text NOT NULL,
	`contracted_minutes` integer NOT NULL,
	`team` text NOT NULL,
	`work_email` text,
	`duty_phone` text,
	`started_on` text,
	`left_on` text,
	`opt_out_from` text,
	`opt_out_until` text,
	`notes` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "amhps_profession" CHECK("amhps"."profession" in ('social-worker', 'mental-health-nurse', 'learning-disability-nurse', 'occupational-therapist', 'psychologist')),
	CONSTRAINT "amhps_contracted_minutes" CHECK("amhps"."contracted_minutes" between 0 and 10080),
	CONSTRAINT "amhps_opt_out" CHECK("amhps"."opt_out_until" is null or "amhps"."opt_out_from" <= "amhps"."opt_out_until"),
	CONSTRAINT "amhps_opt_out_begins" CHECK("amhps"."opt_out_until" is null or "amhps"."opt_out_from" is not null),
	CONSTRAINT "amhps_leaves_after_starting" CHECK("amhps"."left_on" is null or "amhps"."started_on" is null or "amhps"."started_on" <= "amhps"."left_on")
);
--> statement-breakpoint
CREATE TABLE `approvals` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`amhp_id` text NOT NULL,
	`authority_id` text NOT NULL,
	`from` text NOT NULL,
	`until` text NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`service_id`,`authority_id`) REFERENCES `authorities`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "approvals_days" CHECK("approvals"."until" is null or "approvals"."from" <= "approvals"."until")
);
--> statement-breakpoint
CREATE INDEX `approvals_by_amhp` ON `approvals` (`service_id`,`amhp_id`);--> statement-breakpoint
CREATE INDEX `approvals_by_authority` ON `approvals` (`service_id`,`authority_id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`service_id` text NOT NULL,
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`account_id` text,
	`what` text NOT NULL,
	`about_kind` text NOT NULL,
	`about_id` text NOT NULL,
	`detail` text,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_entries_by_id` ON `audit_entries` (`service_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_about` ON `audit_entries` (`service_id`,`about_kind`,`about_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_account` ON `audit_entries` (`service_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `authorities` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`nation` text NOT NULL,
	`answered_for` integer NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "authorities_nation" CHECK("authorities"."nation" in ('england', 'wales'))
);
--> statement-breakpoint
CREATE TABLE `band_cover` (
	`service_id` text NOT NULL,
	`band_id` text NOT NULL,
	`role` text NOT NULL,
	`minimum` integer NOT NULL,
	`target` integer,
	`authorities` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`service_id`, `band_id`, `position`),
	FOREIGN KEY (`service_id`,`band_id`) REFERENCES `bands`(`service_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "band_cover_role" CHECK("band_cover"."role" in ('amhp', 'coordinator', 'backup', 'manager')),
	CONSTRAINT "band_cover_minimum" CHECK("band_cover"."minimum" >= 0),
	CONSTRAINT "band_cover_target" CHECK("band_cover"."target" is null or "band_cover"."target" >= "band_cover"."minimum")
);
--> statement-breakpoint
CREATE TABLE `bands` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`days` text NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `bank_holiday_changes` (
	`service_id` text NOT NULL,
	`date` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`change` text NOT NULL,
	PRIMARY KEY(`service_id`, `date`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bank_holiday_changes_change" CHECK("bank_holiday_changes"."change" in ('added', 'removed'))
);
--> statement-breakpoint
CREATE TABLE `duty_slots` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`minimum` integer NOT NULL,
	`target` integer,
	`authorities` text,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "duty_slots_role" CHECK("duty_slots"."role" in ('amhp', 'coordinator', 'backup', 'manager')),
	CONSTRAINT "duty_slots_span" CHECK("duty_slots"."start" < "duty_slots"."end"),
	CONSTRAINT "duty_slots_minimum" CHECK("duty_slots"."minimum" >= 0),
	CONSTRAINT "duty_slots_target" CHECK("duty_slots"."target" is null or "duty_slots"."target" >= "duty_slots"."minimum")
);
--> statement-breakpoint
CREATE INDEX `duty_slots_by_time` ON `duty_slots` (`service_id`,`start`,`end`);--> statement-breakpoint
CREATE TABLE `edition_shifts` (
	`service_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`shift_id` text NOT NULL,
	`amhp_id` text NOT NULL,
	`role` text NOT NULL,
	`kind` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`code` text,
	`shareable` integer NOT NULL,
	PRIMARY KEY(`service_id`, `edition_id`, `shift_id`),
	FOREIGN KEY (`service_id`,`edition_id`) REFERENCES `editions`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "edition_shifts_role" CHECK("edition_shifts"."role" in ('amhp', 'coordinator', 'backup', 'manager')),
	CONSTRAINT "edition_shifts_kind" CHECK("edition_shifts"."kind" in ('waking', 'standby', 'sleep-in', 'training', 'shadow')),
	CONSTRAINT "edition_shifts_span" CHECK("edition_shifts"."start" < "edition_shifts"."end")
);
--> statement-breakpoint
CREATE INDEX `edition_shifts_by_amhp` ON `edition_shifts` (`service_id`,`edition_id`,`amhp_id`,`start`);--> statement-breakpoint
CREATE INDEX `edition_shifts_by_time` ON `edition_shifts` (`service_id`,`edition_id`,`start`,`end`);--> statement-breakpoint
CREATE INDEX `edition_shifts_of_amhp` ON `edition_shifts` (`service_id`,`amhp_id`,`start`);--> statement-breakpoint
CREATE INDEX `edition_shifts_of_shift` ON `edition_shifts` (`service_id`,`shift_id`);--> statement-breakpoint
CREATE TABLE `editions` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`rota_id` text NOT NULL,
	`number` integer NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	`edit_number` integer NOT NULL,
	`summary` text NOT NULL,
	`changed_shifts` integer NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`rota_id`) REFERENCES `rotas`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`published_by`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "editions_number" CHECK("editions"."number" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `editions_by_number` ON `editions` (`service_id`,`rota_id`,`number`);--> statement-breakpoint
CREATE INDEX `editions_by_account` ON `editions` (`service_id`,`published_by`);--> statement-breakpoint
CREATE TABLE `edits` (
	`service_id` text NOT NULL,
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`rota_id` text NOT NULL,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	`name` text NOT NULL,
	`changes` text NOT NULL,
	FOREIGN KEY (`service_id`,`rota_id`) REFERENCES `rotas`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `edits_by_rota` ON `edits` (`service_id`,`rota_id`,`number`);--> statement-breakpoint
CREATE INDEX `edits_by_account` ON `edits` (`service_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`purpose` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "one_time_links_purpose" CHECK("one_time_links"."purpose" in ('invitation', 'reset'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_links_by_token_hash` ON `one_time_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `one_time_links_by_account` ON `one_time_links` (`service_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `other_post_exceptions` (
	`service_id` text NOT NULL,
	`amhp_id` text NOT NULL,
	`date` text NOT NULL,
	`start` text,
	`end` text,
	PRIMARY KEY(`service_id`, `amhp_id`, `date`),
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `other_posts`(`service_id`,`amhp_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "other_post_exceptions_hours" CHECK(("other_post_exceptions"."start" is null) = ("other_post_exceptions"."end" is null))
);
--> statement-breakpoint
CREATE TABLE `other_post_hours` (
	`service_id` text NOT NULL,
	`amhp_id` text NOT NULL,
	`day` text NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	PRIMARY KEY(`service_id`, `amhp_id`, `day`, `start`),
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `other_posts`(`service_id`,`amhp_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "other_post_hours_day" CHECK("other_post_hours"."day" in ('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'))
);
--> statement-breakpoint
CREATE TABLE `other_posts` (
	`service_id` text NOT NULL,
	`amhp_id` text NOT NULL,
	`label` text NOT NULL,
	`from` text,
	`until` text,
	PRIMARY KEY(`service_id`, `amhp_id`),
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "other_posts_days" CHECK("other_posts"."until" is null or "other_posts"."from" <= "other_posts"."until")
);
--> statement-breakpoint
CREATE TABLE `rotas` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`owner_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`owner_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rotas_days" CHECK("rotas"."from" < "rotas"."to")
);
--> statement-breakpoint
CREATE INDEX `rotas_by_days` ON `rotas` (`service_id`,`from`,`to`);--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`duty_pattern_version` integer DEFAULT 1 NOT NULL,
	`shift_codes_version` integer DEFAULT 1 NOT NULL,
	`bank_holidays_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_by_token_hash` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_by_account` ON `sessions` (`service_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `shift_codes` (
	`service_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`start` text NOT NULL,
	`end` text NOT NULL,
	`kind` text NOT NULL,
	`role` text NOT NULL,
	`colour` text NOT NULL,
	`shareable` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`service_id`, `code`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shift_codes_kind" CHECK("shift_codes"."kind" in ('waking', 'standby', 'sleep-in', 'training', 'shadow')),
	CONSTRAINT "shift_codes_role" CHECK("shift_codes"."role" in ('amhp', 'coordinator', 'backup', 'manager')),
	CONSTRAINT "shift_codes_colour" CHECK("shift_codes"."colour" in ('blue', 'green', 'purple', 'orange', 'pink', 'grey', 'teal', 'yellow'))
);
--> statement-breakpoint
CREATE TABLE `shifts` (
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
	CONSTRAINT "shifts_role" CHECK("shifts"."role" in ('amhp', 'coordinator', 'backup', 'manager')),
	CONSTRAINT "shifts_kind" CHECK("shifts"."kind" in ('waking', 'standby', 'sleep-in', 'training', 'shadow')),
	CONSTRAINT "shifts_span" CHECK("shifts"."start" < "shifts"."end")
);
--> statement-breakpoint
CREATE INDEX `shifts_by_time` ON `shifts` (`service_id`,`start`,`end`);--> statement-breakpoint
CREATE INDEX `shifts_by_amhp` ON `shifts` (`service_id`,`amhp_id`,`start`);--> statement-breakpoint
CREATE INDEX `shifts_by_rota` ON `shifts` (`service_id`,`rota_id`,`start`);--> statement-breakpoint
CREATE TABLE `suspensions` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`approval_id` text NOT NULL,
	`from` integer NOT NULL,
	`until` integer,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`,`approval_id`) REFERENCES `approvals`(`service_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "suspensions_span" CHECK("suspensions"."until" is null or "suspensions"."from" < "suspensions"."until")
);
--> statement-breakpoint
CREATE INDEX `suspensions_by_approval` ON `suspensions` (`service_id`,`approval_id`);