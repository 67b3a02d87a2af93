CREATE TABLE `import_answers` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`place` text,
	`answer` text,
	`amhp_id` text,
	`account_id` text,
	`at` integer NOT NULL,
	`used_at` integer NOT NULL,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`amhp_id`) REFERENCES `amhps`(`service_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "import_answers_kind" CHECK("import_answers"."kind" in ('layout', 'order', 'row', 'column', 'meaning', 'person'))
);
--> statement-breakpoint
CREATE INDEX `import_answers_by_amhp` ON `import_answers` (`service_id`,`amhp_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`service_id` text NOT NULL,
	`id` text NOT NULL,
	`account_id` text,
	`at` integer NOT NULL,
	`edits` text NOT NULL,
	`absences` text NOT NULL,
	`amhps` text NOT NULL,
	`replaced` integer NOT NULL,
	`added` integer NOT NULL,
	`undone_at` integer,
	PRIMARY KEY(`service_id`, `id`),
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`,`account_id`) REFERENCES `accounts`(`service_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_by_time` ON `imports` (`service_id`,`at`);